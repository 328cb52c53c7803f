package org.guichetunique.casework.person.notification;

import java.util.LinkedHashMap;
import java.util.Map;
import org.guichetunique.casework.request.ContactBook;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lends the contacts of people to their requests, and takes over what they write there. */
@Component
final class ContactsOfRequests implements ContactBook {

    private static final Map<String, Channel> CHANNELS =
            Map.of("email", Channel.EMAIL, "tel", Channel.SMS, HOME, Channel.POST);

    private final JdbcClient database;

    ContactsOfRequests(JdbcClient database) {
        this.database = database;
    }

    @Override
    public Map<String, Entry> of(String account) {
        Map<Channel, Contact> known = new LinkedHashMap<>();
        Contacts.read(database, account).forEach(contact -> known.put(contact.channel(), contact));
        Map<String, Entry> entries = new LinkedHashMap<>();
        CHANNELS.forEach((input, channel) -> {
            Contact contact = known.get(channel);
            if (contact != null && contact.refusedAt() == null) {
                entries.put(
                        input,
                        contact.standing() == Contact.Standing.NONE
                                ? new Entry.None()
                                : new Entry.At(contact.address()));
            }
        });
        return entries;
    }

    @Override
    public void stated(String account, String input, Entry entry) {
        Channel channel = CHANNELS.get(input);
        if (channel == null) {
            return;
        }
        database.sql("""
                        insert into contact (person, channel, address, origin)
                        values (:person, :channel, :address, :origin)
                        on conflict (person, channel) do update
                           set address = excluded.address, origin = excluded.origin, refused_at = null, refusal = null
                         where contact.origin = 'stated' or contact.origin = 'none' and contact.channel <> 'post'
                        """)
                .param("person", account)
                .param("channel", channel.word())
                .param("address", entry instanceof Entry.At at ? at.address() : "")
                .param("origin", entry instanceof Entry.At ? "stated" : "none")
                .update();
    }
}
