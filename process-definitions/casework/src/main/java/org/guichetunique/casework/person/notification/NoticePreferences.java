package org.guichetunique.casework.person.notification;

import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What each person has chosen. */
@RolesAllowed("CITIZEN")
@Component
public class NoticePreferences {

    private final JdbcClient database;

    NoticePreferences(JdbcClient database) {
        this.database = database;
    }

    /** @param person opaque identifier given by the sign-in service */
    public NoticePreference of(String person) {
        return read(database, person);
    }

    /** Also for what is written already and waits. */
    public void choose(String person, NoticePreference choice) {
        Set<String> known = Arrays.stream(Channel.values())
                .flatMap(channel ->
                        Arrays.stream(NoticeGroup.values()).map(group -> NoticePreference.key(channel, group)))
                .collect(Collectors.toSet());
        List<String> told =
                choice.told().stream().filter(known::contains).sorted().toList();
        database.sql("""
                        insert into notification_choice (person, cadence, told)
                        values (:person, :cadence, string_to_array(:told, ','))
                        on conflict (person) do update set cadence = excluded.cadence, told = excluded.told
                        """)
                .param("person", person)
                .param("cadence", choice.cadence().word())
                .param("told", String.join(",", told))
                .update();
    }

    static NoticePreference read(JdbcClient database, String person) {
        return database.sql("""
                        select cadence, array_to_string(told, ',') as told from notification_choice where person = :person
                        """)
                .param("person", person)
                .query((row, number) -> new NoticePreference(
                        Cadence.of(row.getString("cadence")),
                        Set.copyOf(Arrays.asList(row.getString("told").split(",")))))
                .optional()
                .orElse(NoticePreference.USUAL);
    }
}
