package org.guichetunique.portal.citizen.request;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import org.guichetunique.casework.request.Contribution;
import org.guichetunique.casework.request.Contributions;
import org.guichetunique.portal.shell.field.Values;
import org.guichetunique.portal.shell.frame.Wording;
import org.guichetunique.portal.shell.live.LiveUpdates;

/** A section that somebody else answers: waited for, done, or declined; it can always be taken back. */
class HandedOverPage extends Div {

    private final transient OwnDraft own;
    private final transient Contributions contributions;
    private final transient Values values;
    private final String section;
    private final Paragraph state = new Paragraph();
    private boolean done;

    /** @param changed shows the page anew, for the section is the person's own again */
    HandedOverPage(
            OwnDraft own,
            Contribution contribution,
            Contributions contributions,
            Values values,
            LiveUpdates live,
            Runnable next,
            Runnable changed) {
        this.own = own;
        this.contributions = contributions;
        this.values = values;
        this.section = contribution.section();
        addClassName("gu-form");
        state.getElement().setAttribute("role", "status");
        state.addClassName("gu-state");
        show(contribution);
        Button goOn = Wording.say(new Button(), "request.continue");
        goOn.addThemeVariants(ButtonVariant.PRIMARY);
        goOn.addClassName("gu-go");
        goOn.addClickListener(click -> next.run());
        NativeButton back = Wording.say(new NativeButton(), "contribution.takeBack");
        back.addClassName("gu-second");
        back.addClickListener(click -> {
            contributions.takeBack(own.draft().id(), section, own.person());
            changed.run();
        });
        Paragraph note = Wording.say(new Paragraph(), "contribution.note");
        note.addClassName("gu-note");
        add(state, note, new Div(back), goOn);
        live.watch(this, this::look);
    }

    private void look() {
        if (!done) {
            contributions.of(own.draft().id(), own.person()).stream()
                    .filter(one -> one.section().equals(section))
                    .filter(one -> one.doneAt() != null)
                    .findFirst()
                    .ifPresent(this::show);
        }
    }

    private void show(Contribution contribution) {
        done = contribution.doneAt() != null;
        var zone = own.service().competence().authority().zone();
        Wording.follow(
                state,
                language -> state.setText(
                        contribution.doneAt() == null
                                ? Wording.in(
                                        language,
                                        "contribution.waiting",
                                        contribution.number(),
                                        values.moment(contribution.askedAt(), zone, language))
                                : Wording.in(
                                        language,
                                        contribution.isDeclined() ? "contribution.declined" : "contribution.done",
                                        contribution.doneBy() == null ? "" : contribution.doneBy(),
                                        values.moment(contribution.doneAt(), zone, language))));
    }
}
