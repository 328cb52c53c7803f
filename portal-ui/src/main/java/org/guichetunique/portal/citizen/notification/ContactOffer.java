package org.guichetunique.portal.citizen.notification;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guichetunique.casework.person.notification.Channel;
import org.guichetunique.casework.person.notification.Contact;
import org.guichetunique.casework.person.notification.Contacts;
import org.guichetunique.portal.shell.frame.Wording;
import org.springframework.stereotype.Component;

/** What somebody wrote in a request of where they are reached, offered as where notices go from now on. */
@Component
public class ContactOffer {

    /** How the dictionary marks what is asked about each way. */
    private static final Map<Channel, String> INPUTS = Map.of(Channel.EMAIL, "email", Channel.SMS, "tel");

    private final Contacts contacts;

    ContactOffer(Contacts contacts) {
        this.contacts = contacts;
    }

    /**
     * @param given what was written, by the dictionary's mark such as {@code email}
     * @return nothing where notices go there already
     */
    public Optional<Div> of(String person, Map<String, String> given) {
        Div panel = new Div();
        panel.addClassNames("gu-panel", "gu-told");
        for (Channel channel : List.of(Channel.EMAIL, Channel.SMS)) {
            String address = given.getOrDefault(INPUTS.get(channel), "");
            Contact known = contacts.of(person).stream()
                    .filter(contact -> contact.channel() == channel)
                    .findFirst()
                    .orElse(null);
            boolean used = known != null && known.isUsed() && known.address().equals(address);
            if (contacts.ways().contains(channel) && !address.isEmpty() && !used) {
                panel.add(
                        Wording.say(new H3(), "told." + channel.word()),
                        new AddressForm(contacts, person, channel, known, address));
            }
        }
        if (panel.getChildren().findAny().isEmpty()) {
            return Optional.empty();
        }
        panel.addComponentAtIndex(0, Wording.say(new H2(), "told.offer"));
        panel.addComponentAtIndex(1, Wording.say(new Paragraph(), "told.offer.text"));
        return Optional.of(panel);
    }
}
