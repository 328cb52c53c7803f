package org.guichetunique.casework.casefile.clock;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;
import org.guichetunique.exchange.contract.Authority;
import org.guichetunique.exchange.time.LegalZones;
import org.guichetunique.exchange.time.ZoneChange;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells the database at which instants the days of each authority begin ({@code authority_day}), so that no statement asks
 * the zone data of the server, which are as old as the server is.
 */
@Component
public final class AuthorityOffsets {

    private static final Logger LOG = LoggerFactory.getLogger(AuthorityOffsets.class);

    /** Counts look back for a year, and a node runs for less than two without being started again. */
    private static final Duration AROUND = Duration.ofDays(3 * 366);

    private final JdbcClient database;
    private final TransactionTemplate transactions;

    public AuthorityOffsets(JdbcClient database, TransactionTemplate transactions) {
        this.database = database;
        this.transactions = transactions;
    }

    /** Several nodes may do so at once: they write the same. */
    public void write(Iterable<Authority> authorities, Instant now) {
        transactions.executeWithoutResult(tx -> {
            database.sql("select pg_advisory_xact_lock(hashtext('authority_offset'))")
                    .query(row -> {});
            authorities.forEach(authority ->
                    write(authority.code(), authority.zone().getRules(), now.minus(AROUND), now.plus(AROUND)));
        });
    }

    private void write(String authority, ZoneRules rules, Instant from, Instant to) {
        List<OffsetDateTime> starts = new ArrayList<>(List.of(from.atOffset(ZoneOffset.UTC)));
        List<Integer> seconds = new ArrayList<>(List.of(rules.getOffset(from).getTotalSeconds()));
        ZoneOffsetTransition next = rules.nextTransition(from);
        while (next != null && next.getInstant().isBefore(to)) {
            starts.add(next.getInstant().atOffset(ZoneOffset.UTC));
            seconds.add(next.getOffsetAfter().getTotalSeconds());
            next = rules.nextTransition(next.getInstant());
        }
        database.sql("delete from authority_offset where authority = :authority")
                .param("authority", authority)
                .update();
        database.sql("""
                        insert into authority_offset (authority, from_at, seconds)
                        select :authority, x.from_at, x.seconds
                          from unnest(:starts::timestamptz[], :seconds::integer[]) as x (from_at, seconds)
                        """)
                .param("authority", authority)
                .param("starts", starts.stream().map(OffsetDateTime::toString).toArray(String[]::new))
                .param("seconds", seconds.toArray(Integer[]::new))
                .update();
    }

    /**
     * Says in the log whose zone data are older than the law: nothing that the portal shows depends on them, but what an
     * operator asks the database by hand does.
     *
     * @return the changes that the database does not have
     */
    public List<ZoneChange> unknownToDatabase() {
        LegalZones.unknownToJava()
                .forEach(change -> LOG.info(
                        "Java's zone data do not have the change of {} ({}); calendar/time-zones.yaml is used instead.",
                        change.zone(),
                        change.release()));
        List<ZoneChange> unknown = LegalZones.changes().stream()
                .filter(change -> offset(change) != change.offset().getTotalSeconds())
                .toList();
        unknown.forEach(change -> LOG.warn(
                "The zone data of the database are older than {}: in {} its clock is wrong. Update PostgreSQL or the"
                        + " system's tzdata. What the portal shows and counts is right all the same.",
                change.release(),
                change.zone()));
        return unknown;
    }

    private int offset(ZoneChange change) {
        return database.sql("""
                        select extract(epoch from (:at::timestamptz at time zone :zone)
                                                - (:at::timestamptz at time zone 'UTC'))::integer
                        """)
                .param("at", change.from().toString())
                .param("zone", change.zone())
                .query(Integer.class)
                .single();
    }
}
