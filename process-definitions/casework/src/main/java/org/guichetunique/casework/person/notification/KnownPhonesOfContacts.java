package org.guichetunique.casework.person.notification;

import java.util.Optional;
import org.guichetunique.casework.request.counter.KnownPhones;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The telephones among the contacts that people gave. */
@Component
final class KnownPhonesOfContacts implements KnownPhones {

    private final JdbcClient database;

    KnownPhonesOfContacts(JdbcClient database) {
        this.database = database;
    }

    @Override
    public Optional<String> of(String account) {
        return database.sql("""
                        select address from contact
                         where person = :person and channel = 'sms' and refused_at is null
                           and origin in ('identity', 'confirmed')
                        """).param("person", account).query(String.class).optional();
    }
}
