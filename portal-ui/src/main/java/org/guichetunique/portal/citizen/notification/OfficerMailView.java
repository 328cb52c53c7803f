package org.guichetunique.portal.citizen.notification;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import org.guichetunique.casework.person.notification.OfficerMail;
import org.guichetunique.casework.person.notification.OfficerMails;
import org.guichetunique.portal.shell.access.SignedIn;
import org.guichetunique.portal.shell.frame.Line;
import org.guichetunique.portal.shell.frame.Wording;

/** How an officer wants to be written to of what their bell rings for. Kept at every change. */
@Route(NoticesNavigation.MAIL)
@RolesAllowed({"OFFICER", "SUPERVISOR"})
class OfficerMailView extends Div implements HasDynamicTitle {

    OfficerMailView(OfficerMails mails) {
        addClassName("gu-view");
        String officer = SignedIn.now().subject();
        Paragraph lead = Wording.say(new Paragraph(), "mail.lead");
        lead.addClassName("gu-lead");
        Anchor back = Wording.say(new Anchor("/app/" + NoticesNavigation.LIST, ""), "told.back");
        back.getElement().setAttribute("router-link", true);
        add(back, Wording.say(new H1(), "mail.title"), lead);
        if (!mails.isThere()) {
            add(Wording.say(new Paragraph(), "told.noWays"));
            return;
        }
        Optional<String> address = mails.address(officer);
        add(
                address.isPresent()
                        ? Wording.say(new Paragraph(), "mail.address", "\u2066" + address.get() + "\u2069")
                        : Wording.say(new Paragraph(), "mail.noAddress"));
        Line saved = new Line("gu-note", "status");
        RadioButtonGroup<OfficerMail.Frequency> often = new RadioButtonGroup<>();
        often.setItems(OfficerMail.Frequency.values());
        often.setValue(mails.of(officer).frequency());
        Wording.follow(often, language -> {
            often.setLabel(Wording.in(language, "mail.often"));
            often.setItemLabelGenerator(one -> Wording.in(language, "mail.often." + one));
        });
        often.addValueChangeListener(changed -> {
            if (changed.getValue() != null) {
                mails.choose(officer, changed.getValue());
                saved.say("told.saved");
            }
        });
        add(often, saved);
    }

    @Override
    public String getPageTitle() {
        return Wording.now("mail.title");
    }
}
