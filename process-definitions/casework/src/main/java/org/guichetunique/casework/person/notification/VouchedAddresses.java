package org.guichetunique.casework.person.notification;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Takes over the addresses that the sign-in service vouches for, at each sign-in. */
@Component
public final class VouchedAddresses {

    private final JdbcClient database;

    VouchedAddresses(JdbcClient database) {
        this.database = database;
    }

    /** Does nothing where the person has confirmed another, or where it is no address. */
    public void email(String person, String address) {
        MailAddress.of(address)
                .ifPresent(sound -> database.sql("""
                        insert into contact (person, channel, address, origin)
                        values (:person, 'email', :address, 'identity')
                        on conflict (person, channel) do update
                           set address = excluded.address, origin = 'identity', refused_at = null, refusal = null
                         where contact.origin = 'stated'
                            or contact.origin = 'identity' and contact.address <> excluded.address
                        """)
                        .param("person", person)
                        .param("address", sound.value())
                        .update());
    }
}
