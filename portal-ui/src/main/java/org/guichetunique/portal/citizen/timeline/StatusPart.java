package org.guichetunique.portal.citizen.timeline;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import org.guichetunique.casework.casefile.timeline.Timeline;
import org.guichetunique.portal.shell.field.Facts;
import org.guichetunique.portal.shell.frame.Wording;
import org.guichetunique.portal.shell.language.Language;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** How the request stands, who holds it and until when. */
@Component
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
@Order(20)
class StatusPart extends FilePart {

    private final transient Standing standing;
    private final transient CaseOutcome outcome;
    private final transient Facts facts;

    StatusPart(Standing standing, CaseOutcome outcome, Facts facts) {
        this.facts = facts;
        this.standing = standing;
        this.outcome = outcome;
        addClassName("gu-status");
        getElement().setAttribute("role", "status");
    }

    @Override
    void show(OwnCase now, Language language) {
        Timeline timeline = now.timeline();
        setVisible(now.isClosed() || !timeline.waitsForOwner());
        getElement().setAttribute("data-state", state(now));
        Paragraph time = note(standing.time(timeline, language));
        removeAll();
        add(new H2(standing.title(timeline, language)), new Paragraph(standing.holder(timeline, language)), time);
        if (timeline.hasAnswer() && !outcome.isAny(timeline)) {
            add(ReasonsGiven.ofTheEnd(timeline, facts, language));
        }
        if (!now.isClosed() && !timeline.waitsForOwner()) {
            add(note(Wording.in(language, "file.nothingToDo")));
        }
    }

    private String state(OwnCase now) {
        if (!now.isClosed()) {
            return "open";
        }
        if (now.timeline().retractedAt() != null) {
            return "retracted";
        }
        // An ending that brought nothing, such as a refusal, is no occasion for green.
        return outcome.isAny(now.timeline()) ? "closed" : "closed-without";
    }

    private static Paragraph note(String text) {
        Paragraph note = new Paragraph(text);
        note.addClassName("gu-note");
        return note;
    }
}
