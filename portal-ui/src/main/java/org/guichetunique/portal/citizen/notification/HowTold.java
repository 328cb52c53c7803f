package org.guichetunique.portal.citizen.notification;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.guichetunique.casework.person.notification.Channel;
import org.guichetunique.casework.person.notification.Contact;
import org.guichetunique.casework.person.notification.DeliveryAddresses;
import org.guichetunique.casework.person.notification.NoticeGroup;
import org.guichetunique.portal.shell.frame.Wording;
import org.guichetunique.portal.shell.language.Language;
import org.springframework.stereotype.Component;

/** Says how somebody learns what becomes of their request: where messages really go, or that none is sent. */
@Component
public class HowTold {

    private final DeliveryAddresses reached;

    HowTold(DeliveryAddresses reached) {
        this.reached = reached;
    }

    /** Whether anything is sent when there is an answer. */
    public boolean isSent(String person) {
        return !reached.of(person, NoticeGroup.DECISIONS).isEmpty();
    }

    public Paragraph of(String person, Language language) {
        List<Contact> contacts = reached.of(person, NoticeGroup.DECISIONS);
        Paragraph told = new Paragraph();
        told.addClassName("gu-how-told");
        if (contacts.isEmpty()) {
            told.add(new Span(Wording.in(language, "told.now.none")));
        } else {
            boolean byPost = contacts.getFirst().channel() == Channel.POST;
            told.add(new Span(Wording.in(language, byPost ? "told.now.post" : "told.now") + " "));
            for (int i = 0; i < contacts.size(); i++) {
                told.add(new Span(i == 0 ? "" : " · "), where(contacts.get(i)));
            }
        }
        Anchor preferences =
                new Anchor("/app/" + NoticesNavigation.PREFERENCES, Wording.in(language, "told.now.change"));
        preferences.getElement().setAttribute("router-link", true);
        told.add(new Span(" "), preferences);
        return told;
    }

    private static Isolated where(Contact contact) {
        if (contact.channel() != Channel.POST) {
            return Isolated.text(contact.address());
        }
        Isolated address =
                Isolated.text(String.join(", ", contact.address().lines().toList()));
        address.getElement().setAttribute("dir", "auto");
        return address;
    }
}
