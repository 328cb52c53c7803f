package org.guichetunique.portal.office.task;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.guichetunique.casework.casefile.CaseFile;
import org.guichetunique.casework.casefile.Source;
import org.guichetunique.casework.office.reading.ReadFile;
import org.guichetunique.exchange.contract.Authority;
import org.guichetunique.exchange.contract.Contracts;
import org.guichetunique.portal.shell.field.CaseWords;
import org.guichetunique.portal.shell.frame.Wording;
import org.guichetunique.portal.shell.language.Language;

/** What was decided, when, and why: what somebody else must be able to judge. */
final class DecidedPanel extends Section {

    DecidedPanel(CaseWords words, ReadFile read, Contracts contracts) {
        addClassNames("gu-pane", "gu-decided");
        Paragraph outcome = new Paragraph();
        outcome.addClassName("gu-lead");
        Paragraph when = new Paragraph();
        when.addClassName("gu-soft");
        UnorderedList deciders = new UnorderedList();
        deciders.addClassName("gu-deciders");
        Wording.follow(this, language -> {
            outcome.setText(outcome(words, read, language));
            when.setText(when(words, read, language));
            deciders.removeAll();
            deciders(words, read, contracts, language).forEach(line -> deciders.add(new ListItem(line)));
            deciders.setVisible(deciders.getComponentCount() > 0);
        });
        add(
                Wording.say(new H2(), "reading.decided"),
                outcome,
                when,
                deciders,
                new ValueList(
                        words,
                        SourceDisagreements.among(read.values(), read.evidence()),
                        StatedPanel.from(Source.Kind.OFFICER, words, read.values())));
    }

    /** Each officer once, with the authority for which they decided and when; the last word first. */
    static List<String> deciders(CaseWords words, ReadFile read, Contracts contracts, Language language) {
        Map<String, String> lines = new LinkedHashMap<>();
        for (Source source : read.decisions()) {
            Source.Decider decider = Objects.requireNonNull(source.decider());
            var authority = contracts.authority(decider.authority());
            lines.putIfAbsent(
                    source.name(),
                    Wording.in(
                            language,
                            "reading.decider",
                            decider.name(),
                            authority
                                    .map(known -> known.name().in(language.locale()))
                                    .orElse(decider.authority()),
                            words.values()
                                    .moment(
                                            source.at(),
                                            authority
                                                    .map(Authority::zone)
                                                    .orElse(words.service()
                                                            .competence()
                                                            .calendar()
                                                            .zone()),
                                            language)));
        }
        return List.copyOf(lines.values());
    }

    static String outcome(CaseWords words, ReadFile read, Language language) {
        if (!(read.file() instanceof CaseFile.Closed closed)) {
            return Wording.in(language, "reading.undecided");
        }
        return closed.isEarly()
                ? Wording.in(language, "file." + closed.ending() + ".title")
                : words.service().text("end." + closed.ending(), language.locale());
    }

    private static String when(CaseWords words, ReadFile read, Language language) {
        var zone = words.service().competence().authority().zone();
        return words.service().text("title", language.locale()) + " · "
                + (read.file() instanceof CaseFile.Closed closed
                        ? Wording.in(language, "file.closed", words.values().moment(closed.closedAt(), zone, language))
                        : Wording.in(
                                language,
                                "receipt.filed",
                                words.values().dayAndTime(read.file().submittedAt(), zone, language)));
    }
}
