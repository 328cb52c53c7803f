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
        return known.stream()
                .filter(contact -> works(contact, ways))
                .filter(contact -> isSent(contact.channel(), group, choice, known, ways))
                .toList();
    }

    /**
     * Who has no e-mail address is texted what others are written, and who has no telephone either gets a letter of what they
     * have to know.
     */
    static boolean isSent(
            Channel channel, NoticeGroup group, NoticePreference choice, List<Contact> known, Set<Channel> ways) {
        return switch (channel) {
            case EMAIL -> choice.tells(channel, group);
            case SMS -> choice.tells(channel, group) || hasNoMail(known) && choice.tells(Channel.EMAIL, group);
            case POST ->
                group != NoticeGroup.PROGRESS
                        && known.stream()
                                .noneMatch(contact -> contact.channel() != Channel.POST && mayWork(contact, ways));
        };
    }

    /** Whether it is another way, be it one that the person has yet to confirm. */
    private static boolean mayWork(Contact contact, Set<Channel> ways) {
        return contact.standing() != Contact.Standing.NONE
                && contact.refusedAt() == null
                && ways.contains(contact.channel());
    }

    private static boolean works(Contact contact, Set<Channel> ways) {
        return contact.isUsed() && contact.refusedAt() == null && ways.contains(contact.channel());
    }

    private static boolean hasNoMail(List<Contact> known) {
        return known.stream()
                .anyMatch(contact -> contact.channel() == Channel.EMAIL && contact.standing() == Contact.Standing.NONE);
    }
}
