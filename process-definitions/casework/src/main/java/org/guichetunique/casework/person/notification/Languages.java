package org.guichetunique.casework.person.notification;

import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** In which language each person wants to be written to, whatever the language in which they filed. */
@RolesAllowed("CITIZEN")
@Component
public class Languages {

    public static final List<Locale> OFFERED = List.of(Locale.of("fr"), Locale.of("ar"), Locale.of("en"));

    private final JdbcClient database;

    Languages(JdbcClient database) {
        this.database = database;
    }

    /** Empty where it is that of each request. */
    public Optional<Locale> of(String person) {
        return read(database, person);
    }

    /** @param language empty for that of each request */
    public void choose(String person, Optional<Locale> language) {
        Optional<Locale> offered = language.filter(OFFERED::contains);
        if (offered.isEmpty()) {
            database.sql("delete from contact_language where person = :person")
                    .param("person", person)
                    .update();
            return;
        }
        database.sql("""
                        insert into contact_language (person, language) values (:person, :language)
                        on conflict (person) do update set language = excluded.language
                        """)
                .param("person", person)
                .param("language", offered.get().getLanguage())
                .update();
    }

    static Optional<Locale> read(JdbcClient database, String person) {
        return database.sql("select language from contact_language where person = :person")
                .param("person", person)
                .query(String.class)
                .optional()
                .map(Locale::of);
    }
}
