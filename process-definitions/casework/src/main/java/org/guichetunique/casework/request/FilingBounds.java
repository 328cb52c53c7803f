package org.guichetunique.casework.request;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.guichetunique.casework.casefile.Person;
import org.guichetunique.procedures.catalogue.PublicService;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How many requests one person may have open, and how many they may file in an hour. They are counted for whose requests they are, whoever
 * files them at a counter or under a mandate. What people have a right to within a time, such as an appeal, has no bound.
 */
@Component
final class FilingBounds {

    private static final Duration HOUR = Duration.ofHours(1);

    private final JdbcClient database;
    private final Bounds bounds;

    FilingBounds(JdbcClient database, Bounds bounds) {
        this.database = database;
        this.bounds = bounds;
    }

    /**
     * @param mostOpen requests of one person at a time
     * @param mostInAnHour requests that one person files
     */
    @ConfigurationProperties("guichet.filing")
    record Bounds(
            @DefaultValue("40") int mostOpen,
            @DefaultValue("20") int mostInAnHour) {}

    /** What keeps the person from filing one more now; empty where nothing does. */
    Optional<FilingResult> reached(PublicService service, Person person, Instant now) {
        return service.isChosen() ? open(person).or(() -> lately(person, now)) : Optional.empty();
    }

    private Optional<FilingResult> open(Person person) {
        int open = database.sql("""
                        select count(*) from (select from published.case_file where owner = :owner and state = 'open'
                                               limit :most) counted
                        """)
                .param("owner", person.subject())
                .param("most", bounds.mostOpen())
                .query(Integer.class)
                .single();
        return open < bounds.mostOpen() ? Optional.empty() : Optional.of(new FilingResult.TooManyOpen(open));
    }

    /** The one after which so many were filed is an hour old before there is room for the next. */
    private Optional<FilingResult> lately(Person person, Instant now) {
        return database.sql("""
                        select submitted_at from published.case_file where owner = :owner and submitted_at > :since
                         order by submitted_at desc offset :most limit 1
                        """)
                .param("owner", person.subject())
                .param("since", Timestamp.from(now.minus(HOUR)))
                .param("most", bounds.mostInAnHour() - 1)
                .query((row, number) -> row.getTimestamp("submitted_at").toInstant())
                .optional()
                .map(filed -> new FilingResult.TooFast(bounds.mostInAnHour(), filed.plus(HOUR)));
    }
}
