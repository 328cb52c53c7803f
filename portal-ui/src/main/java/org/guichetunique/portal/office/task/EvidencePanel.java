package org.guichetunique.portal.office.task;

import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.guichetunique.casework.request.evidence.Evidence;
import org.guichetunique.casework.request.evidence.EvidenceContent;
import org.guichetunique.exchange.contract.Operation;
import org.guichetunique.exchange.dictionary.Label;
import org.guichetunique.portal.shell.field.CaseWords;
import org.guichetunique.portal.shell.frame.Wording;
import org.guichetunique.portal.shell.language.Language;

/** What each authority answered, with when it did and the law that allows to ask. */
final class EvidencePanel extends Section {

    EvidencePanel(CaseWords words, List<EvidenceContent> evidence, SourceDisagreements disagreements) {
        addClassName("gu-pane");
        add(Wording.say(new H2(), "task.evidence"));
        add(compared(evidence, disagreements));
        evidence.forEach(held -> add(card(words, held, disagreements)));
    }

    /** Nobody is said to agree where nobody was asked, or where each value has one source. */
    private static Paragraph compared(List<EvidenceContent> evidence, SourceDisagreements disagreements) {
        if (!disagreements.isEmpty()) {
            return line(
                    "task.dispute.some",
                    "gu-disputed",
                    disagreements.byAddress().size());
        }
        if (evidence.isEmpty()) {
            return line("task.dispute.nobody", "gu-soft", 0);
        }
        return disagreements.compared() == 0
                ? line("task.dispute.nothing", "gu-soft", 0)
                : line("task.dispute.none", "gu-agreed", disagreements.compared());
    }

    private static Paragraph line(String key, String className, int count) {
        Paragraph line = Wording.say(new Paragraph(), key, count);
        line.addClassName(className);
        return line;
    }

    private static Article card(CaseWords words, EvidenceContent held, SourceDisagreements disagreements) {
        Evidence evidence = held.evidence();
        Operation operation = evidence.operation();
        H3 name = new H3();
        Paragraph provenance = new Paragraph();
        provenance.addClassName("gu-provenance");
        Paragraph law = new Paragraph();
        law.addClassName("gu-law");
        Article card = new Article(name, provenance, law);
        card.addClassNames(
                "gu-attested", "gu-attested-" + evidence.state().name().toLowerCase(Locale.ROOT));
        if (!held.values().isEmpty()) {
            card.add(new ValueList(words, disagreements, held.values()));
        }
        return Wording.follow(card, language -> {
            String label = operation.label().in(language.locale());
            name.setText(
                    evidence.member().isEmpty() ? label : label + " · " + words.subject(evidence.member(), language));
            provenance.setText(provenance(words, evidence, language));
            law.setText(Wording.in(language, "task.law", operation.legalBasis().in(language.locale())));
        });
    }

    static String provenance(CaseWords words, Evidence evidence, Language language) {
        ZoneId zone = words.service().competence().authority().zone();
        Instant at = evidence.arrivedAt() == null ? evidence.askedAt() : evidence.arrivedAt();
        Label refusal =
                evidence.code() == null ? null : evidence.operation().refusals().get(evidence.code());
        return Wording.in(
                language,
                "task.evidence." + evidence.state().name().toLowerCase(Locale.ROOT),
                evidence.operation().authority().name().in(language.locale()),
                words.values().moment(at, zone, language),
                refusal == null ? "" : refusal.in(language.locale()));
    }
}
