package org.guichetunique.casework.person.notification;

import jakarta.annotation.security.RolesAllowed;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.guichetunique.exchange.dictionary.Folding;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where each person is reached. A new address counts once the code that was sent to it has come back. */
@RolesAllowed("CITIZEN")
@Component
public class Contacts {

    private static final Duration VALID = Duration.ofMinutes(15);
    private static final Duration BETWEEN_CODES = Duration.ofMinutes(1);
    private static final int MOST_TRIES = 5;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient database;
    private final List<Carrier> carriers;
    private final Letters words;
    private final String country;

    Contacts(JdbcClient database, Carriers carriers, Letters words, TextSettings texts) {
        this.database = database;
        this.carriers = carriers.all();
        this.words = words;
        this.country = texts.callingCode();
    }

    /** Those that this platform has. */
    public Set<Channel> ways() {
        return Set.copyOf(carriers.stream().map(Carrier::channel).toList());
    }

    public List<Contact> of(String person) {
        return read(database, person);
    }

    static List<Contact> read(JdbcClient database, String person) {
        return database.sql("""
                        select channel, address, origin, refused_at from contact where person = :person order by channel
                        """)
                .param("person", person)
                .query((row, number) -> new Contact(
                        Channel.of(row.getString("channel")),
                        row.getString("address"),
                        Contact.Standing.of(row.getString("origin")),
                        instant(row.getTimestamp("refused_at"))))
                .list();
    }

    /** The person has none, whatever was known before; or takes that back. */
    public void none(String person, Channel channel, boolean none) {
        database.sql(
                        none
                                ? """
                                insert into contact (person, channel, address, origin) values (:person, :channel, '', 'none')
                                on conflict (person, channel) do update
                                   set address = '', origin = 'none', refused_at = null, refusal = null
                                """
                                : "delete from contact where person = :person and channel = :channel and origin = 'none'")
                .param("person", person)
                .param("channel", channel.word())
                .update();
    }

    /**
     * Letters go there from now on, where nothing else reaches the person. No code is needed: they see the address, and a letter
     * says nothing that is in a file.
     *
     * @return false where it is no postal address
     */
    public boolean post(String person, String line, String town) {
        Optional<PostalAddress> address = PostalAddress.of(line, town);
        address.ifPresent(sound -> database.sql("""
                        insert into contact (person, channel, address, origin)
                        values (:person, 'post', :address, 'confirmed')
                        on conflict (person, channel) do update
                           set address = excluded.address, origin = 'confirmed', refused_at = null, refusal = null
                        """)
                .param("person", person)
                .param("address", sound.text())
                .update());
        return address.isPresent();
    }

    /** Sends a code to a new address. It takes as long as the mail server or the gateway does. */
    public ContactChangeResult change(String person, Channel channel, String typed, Locale language) {
        Optional<String> address = channel == Channel.EMAIL
                ? MailAddress.of(typed).map(MailAddress::value)
                : PhoneNumber.of(typed, country).map(PhoneNumber::value);
        if (address.isEmpty()) {
            return new ContactChangeResult.NotAnAddress();
        }
        Optional<Carrier> carrier =
                carriers.stream().filter(one -> one.channel() == channel).findFirst();
        if (carrier.isEmpty()) {
            return new ContactChangeResult.NotSent();
        }
        String code = "%06d".formatted(RANDOM.nextInt(1_000_000));
        if (!note(person, channel, address.get(), code, language)) {
            return new ContactChangeResult.TooSoon();
        }
        DeliveryResult handing = carrier.get()
                .carry(
                        UUID.randomUUID(),
                        person,
                        address.get(),
                        language,
                        words.code(code, language),
                        words.shortCode(code, language));
        return switch (handing) {
            case DeliveryResult.Taken taken -> new ContactChangeResult.CodeSent(address.get());
            case DeliveryResult.Unknown unknown -> new ContactChangeResult.CodeSent(address.get());
            case DeliveryResult.Refused refused -> new ContactChangeResult.NotAnAddress();
            case DeliveryResult.Failed failed -> new ContactChangeResult.NotSent();
        };
    }

    public ContactChangeResult confirm(String person, Channel channel, String code) {
        Boolean right = database.sql("""
                        update contact_code set tries = tries + 1
                         where person = :person and channel = :channel and tries < :most and sent_at > :since
                        returning digest = :digest
                        """)
                .param("person", person)
                .param("channel", channel.word())
                .param("most", MOST_TRIES)
                .param("since", Timestamp.from(Instant.now().minus(VALID)))
                .param("digest", digest(person, Folding.code(code)))
                .query(Boolean.class)
                .optional()
                .orElse(null);
        if (right == null) {
            return new ContactChangeResult.CodeOver();
        }
        if (!right) {
            return new ContactChangeResult.WrongCode();
        }
        Optional<String> changed = database.sql("""
                        with known as (delete from contact_code where person = :person and channel = :channel
                                       returning person, channel, address)
                        insert into contact (person, channel, address, origin)
                        select person, channel, address, 'confirmed' from known
                        on conflict (person, channel) do update
                           set address = excluded.address, origin = 'confirmed', refused_at = null, refusal = null
                        returning address
                        """)
                .param("person", person)
                .param("channel", channel.word())
                .query(String.class)
                .optional();
        return changed.<ContactChangeResult>map(ContactChangeResult.Changed::new)
                .orElseGet(ContactChangeResult.CodeOver::new);
    }

    private boolean note(String person, Channel channel, String address, String code, Locale language) {
        return database.sql("""
                        insert into contact_code (person, channel, address, language, digest)
                        values (:person, :channel, :address, :language, :digest)
                        on conflict (person, channel) do update
                           set address = excluded.address, language = excluded.language, digest = excluded.digest,
                               sent_at = now(), tries = 0
                         where contact_code.sent_at < :since
                        """)
                        .param("person", person)
                        .param("channel", channel.word())
                        .param("address", address)
                        .param("language", language.getLanguage())
                        .param("digest", digest(person, code))
                        .param("since", Timestamp.from(Instant.now().minus(BETWEEN_CODES)))
                        .update()
                == 1;
    }

    private static byte[] digest(String person, String code) {
        try {
            return MessageDigest.getInstance("SHA-256").digest((person + '\n' + code).getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
