package org.guichetunique.portal.citizen.notification;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.guichetunique.casework.person.notification.Channel;
import org.guichetunique.casework.person.notification.Contact;
import org.guichetunique.portal.shell.frame.Wording;

/** Says that an address does not work, and where to change it. */
class NotWorking extends Div {

    NotWorking(Contact contact) {
        addClassName("gu-not-working");
        getElement().setAttribute("role", "status");
        Span what = Wording.say(
                new Span(), contact.channel() == Channel.EMAIL ? "notice.refused.email" : "notice.refused.sms");
        Anchor change = Wording.say(new Anchor("/app/" + NoticesNavigation.PREFERENCES, ""), "notice.refused.change");
        change.getElement().setAttribute("router-link", true);
        add(what, Isolated.text(contact.address()), change);
    }
}
