package org.guichetunique.portal.citizen.request;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.shared.Registration;
import org.guichetunique.casework.request.Contribution;
import org.guichetunique.casework.request.Contributions;
import org.guichetunique.portal.shell.field.Values;
import org.guichetunique.portal.shell.frame.Wording;
import org.jspecify.annotations.Nullable;

/** A section that somebody else answers: waited for, or done; it can always be taken back. */
class HandedOverPage extends Div {

    /** In milliseconds: whoever waits sees the answer without doing anything, whichever node took it. */
    private static final int LOOK_AGAIN = 4_000;

    private final transient OwnDraft desk;
    private final transient Contributions contributions;
    private final transient Values values;
    private final String section;
    private final Paragraph state = new Paragraph();
    private transient @Nullable Registration looking;

    /** @param changed shows the page anew, for the section is the person's own again */
    HandedOverPage(
            OwnDraft desk,
            Contribution contribution,
            Contributions contributions,
            Values values,
            Runnable next,
            Runnable changed) {
        this.desk = desk;
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
            contributions.takeBack(desk.draft().id(), section, desk.person());
            changed.run();
        });
        Paragraph note = Wording.say(new Paragraph(), "contribution.note");
        note.addClassName("gu-note");
        add(state, note, new Div(back), goOn);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        UI ui = event.getUI();
        ui.setPollInterval(LOOK_AGAIN);
        looking = ui.addPollListener(poll -> contributions.of(desk.draft().id(), desk.person()).stream()
                .filter(one -> one.section().equals(section))
                .filter(Contribution::isDone)
                .findFirst()
                .ifPresent(done -> {
                    show(done);
                    stop(ui);
                }));
    }

    @Override
    protected void onDetach(DetachEvent event) {
        stop(event.getUI());
    }

    private void stop(UI ui) {
        if (looking != null) {
            looking.remove();
            looking = null;
            ui.setPollInterval(-1);
        }
    }

    private void show(Contribution contribution) {
        var zone = desk.service().competentAuthority().zone();
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
                                        "contribution.done",
                                        contribution.doneBy() == null ? "" : contribution.doneBy(),
                                        values.moment(contribution.doneAt(), zone, language))));
    }
}
