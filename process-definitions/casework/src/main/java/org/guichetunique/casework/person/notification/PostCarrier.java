package org.guichetunique.casework.person.notification;

import java.util.Locale;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Puts letters where a counter prints and posts them. */
@Component
final class PostCarrier implements Carrier {

    private final JdbcClient database;
    private final PostSettings settings;

    PostCarrier(JdbcClient database, PostSettings settings) {
        this.database = database;
        this.settings = settings;
    }

    boolean isOffered() {
        return settings.offered();
    }

    @Override
    public Channel channel() {
        return Channel.POST;
    }

    @Override
    public DeliveryResult carry(
            UUID message, String person, String address, Locale language, Letter letter, String shortText) {
        database.sql("""
                        insert into letter (id, recipient, name, address, language, subject, body)
                        select :id, :person, case when c.owner = :person then c.owner_name
                                                  else coalesce(c.actor_name, c.owner_name) end,
                               :address, :language, :subject, :body
                          from delivery d join notice n on n.id = d.notice_id
                          join published.case_file c on c.id = n.case_id
                         where d.batch = :id order by d.id limit 1
                        on conflict (id) do nothing
                        """)
                .param("id", message)
                .param("person", person)
                .param("address", address)
                .param("language", language.getLanguage())
                .param("subject", letter.subject())
                .param("body", letter.text())
                .update();
        return new DeliveryResult.Taken();
    }
}
