package org.guichetunique.portal.citizen.request;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import org.guichetunique.casework.request.Contributions;
import org.guichetunique.casework.request.InvitationResult;
import org.guichetunique.portal.shell.frame.Wording;

/** Offers to let somebody else answer a section, below its questions. */
class SectionHandOver extends NativeDetails {

    private final TextField number = new TextField();

    /** @param changed shows the page anew, for the section is somebody else's now */
    SectionHandOver(OwnDraft own, String section, Contributions contributions, Runnable changed) {
        addClassName("gu-panel");
        number.setMaxLength(12);
        number.setWidth("16rem");
        Wording.follow(number, language -> {
            number.setLabel(Wording.in(language, "contribution.number"));
            number.setHelperText(Wording.in(language, "contribution.number.help"));
        });
        NativeButton ask = Wording.say(new NativeButton(), "contribution.ask");
        ask.addClassName("gu-second");
        ask.addClickListener(click -> {
            InvitationResult asking = contributions.ask(own.draft().id(), section, number.getValue(), own.person());
            switch (asking) {
                case ASKED, ALREADY_ASKED -> changed.run();
                case WRONG_NUMBER -> complain("mandate.give.wrongNumber");
                case ONESELF -> complain("mandate.give.oneself");
            }
        });
        Paragraph note = Wording.say(new Paragraph(), "contribution.offer.note");
        Div form = new Div(note, number, ask);
        form.addClassName("gu-form");
        setSummary(Wording.say(new Span(), "contribution.offer"));
        setContent(form);
    }

    private void complain(String key) {
        number.setErrorMessage(Wording.now(key));
        number.setInvalid(true);
        number.focus();
    }
}
