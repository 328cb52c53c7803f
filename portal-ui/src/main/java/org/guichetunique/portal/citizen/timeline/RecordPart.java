package org.guichetunique.portal.citizen.timeline;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.util.List;
import java.util.function.Predicate;
import org.guichetunique.casework.casefile.KnownValue;
import org.guichetunique.casework.casefile.document.Documents;
import org.guichetunique.casework.casefile.timeline.Timeline;
import org.guichetunique.casework.person.appeal.Appeals;
import org.guichetunique.portal.shell.access.Acting;
import org.guichetunique.portal.shell.document.DocumentList;
import org.guichetunique.portal.shell.download.ServedFile;
import org.guichetunique.portal.shell.field.FactGroup;
import org.guichetunique.portal.shell.field.FactList;
import org.guichetunique.portal.shell.field.Facts;
import org.guichetunique.portal.shell.field.Values;
import org.guichetunique.portal.shell.field.WrongValue;
import org.guichetunique.portal.shell.frame.Wording;
import org.guichetunique.portal.shell.language.Language;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** All that is on record of the request: documents, decision, what was obtained, each step, each value. */
@Component
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
@Order(50)
class RecordPart extends FilePart {

    private static final String DECISION = "decision";

    private final transient Appeals appeals;
    private final transient Documents documents;
    private final transient CaseOutcome outcome;
    private final transient Facts facts;
    private final transient Values values;
    private final transient WrongValue wrong;
    private final transient FiledPrint print;

    RecordPart(
            Appeals appeals,
            Documents documents,
            CaseOutcome outcome,
            Facts facts,
            Values values,
            WrongValue wrong,
            FiledPrint print) {
        this.print = print;
        this.appeals = appeals;
        this.documents = documents;
        this.outcome = outcome;
        this.facts = facts;
        this.values = values;
        this.wrong = wrong;
        addClassName("gu-file-rest");
    }

    @Override
    void show(OwnCase now, Language language) {
        Timeline timeline = now.timeline();
        removeAll();
        appeals.contestedBy(timeline.file().id(), now.person())
                .map(reference -> new Paragraph(AppealPanel.link(reference, "appeal.contested", language)))
                .ifPresent(this::add);
        add(documents(now, language));
        if (now.isClosed() && !isRetracted(timeline)) {
            result(timeline, language);
        }
        add(new H2(Wording.in(language, "file.timeline")), new TimelineList(timeline, values, language));
        if (!now.isClosed()) {
            result(timeline, language);
        }
        everything(timeline, language);
    }

    private DocumentList documents(OwnCase now, Language language) {
        return new DocumentList(
                now.documents(),
                now.timeline().service(),
                values,
                language,
                "document.title",
                document -> documents.content(document, Acting.asPerson(language.locale())));
    }

    private void result(Timeline timeline, Language language) {
        groups(
                        timeline,
                        value -> value.address().subject().equals(DECISION)
                                && !value.address().element().equals("outcome"))
                .forEach(group -> add(panel(group, language)));
        List<FactGroup> obtained = groups(timeline, value -> outcome.isObtained(timeline, value));
        if (!obtained.isEmpty()) {
            Div panels = new Div();
            panels.addClassName("gu-panels");
            obtained.forEach(group -> panels.add(panel(group, language)));
            add(new H2(Wording.in(language, "file.obtained")), panels);
        }
    }

    private void everything(Timeline timeline, Language language) {
        List<FactGroup> others = groups(
                timeline,
                value -> (isRetracted(timeline) || !value.address().subject().equals(DECISION))
                        && !outcome.isObtained(timeline, value)
                        && !outcome.isUndone(timeline, value));
        add(
                new H2(Wording.in(language, "file.everything")),
                printed(timeline, language),
                FactList.folded(
                        facts, others, language, wrong.in(timeline.file().id(), language)));
    }

    /** What was decided is still on record then, and is no result any more. */
    private static boolean isRetracted(Timeline timeline) {
        return timeline.retractedAt() != null;
    }

    /** What was filed, on paper. */
    private Anchor printed(Timeline timeline, Language language) {
        DownloadHandler handler = event -> {
            byte[] pdf = print.of(timeline, language);
            ServedFile.headers(event, timeline.file().reference().value() + ".pdf", "application/pdf", pdf.length);
            event.getOutputStream().write(pdf);
        };
        Anchor take = new Anchor(handler, Wording.in(language, "file.filedPrint"));
        take.addClassName("gu-second");
        return take;
    }

    private List<FactGroup> groups(Timeline timeline, Predicate<KnownValue> shown) {
        return facts.groups(timeline.service(), timeline.values(), shown);
    }

    private Div panel(FactGroup group, Language language) {
        Div panel = new Div(new H3(facts.heading(group, language)), FactList.open(facts, group, language));
        panel.addClassName("gu-panel");
        return panel;
    }
}
