package org.guichetunique.casework.person.notification;

import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where what happens is really sent: what a page promises is what the sender does. */
@RolesAllowed("CITIZEN")
@Component
public class DeliveryAddresses {

    private final JdbcClient database;
    private final Set<Channel> ways;

    DeliveryAddresses(JdbcClient database, Carriers carriers) {
        this.database = database;
        this.ways = carriers.channels();
    }

    /** Where the person is told of this as things stand; nothing where no address works or they want no message. */
    public List<Contact> of(String person, NoticeGroup group) {
        NoticePreference choice = NoticePreferences.read(database, person);
        List<Contact> known = Contacts.read(database, person);
        boolean noMail = hasNoMail(known);
        return known.stream()
                .filter(contact -> contact.isUsed() && contact.refusedAt() == null)
                .filter(contact -> ways.contains(contact.channel()))
                .filter(contact -> isSent(contact.channel(), group, choice, noMail))
                .toList();
    }

    /** Who has no e-mail address is texted what others are written. */
    static boolean isSent(Channel channel, NoticeGroup group, NoticePreference choice, boolean noMail) {
        return choice.tells(channel, group) || noMail && channel == Channel.SMS && choice.tells(Channel.EMAIL, group);
    }

    static boolean hasNoMail(List<Contact> known) {
        return known.stream()
                .anyMatch(contact -> contact.channel() == Channel.EMAIL && contact.standing() == Contact.Standing.NONE);
    }
}
