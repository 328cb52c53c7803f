package org.guichetunique.casework.person.notification;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.guichetunique.casework.casefile.Reference;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What waits to be sent. What a node has taken is its own for {@link #LEASE}. */
@Component
final class Deliveries {

    /** Longer than any carrier takes. */
    static final Duration LEASE = Duration.ofMinutes(3);

    private static final int IN_ONE_MESSAGE = 50;
    private static final int MOST_ATTEMPTS = 60;
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(30);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);

    private final JdbcClient database;

    Deliveries(JdbcClient database) {
        this.database = database;
    }

    /**
     * What goes to one person in one message.
     *
     * @param files that have a reference; what else is told of is drafts
     * @param message its name, kept when it is sent again
     * @param office whether all of it is told to an officer, and nothing to whose file it is
     * @param lost whether it has been sent again without its being known what came of it, and must not be once more
     */
    record Taken(
            UUID message,
            Channel channel,
            String recipient,
            Locale language,
            List<Long> ids,
            Set<Reference> files,
            boolean waiting,
            boolean office,
            boolean lost,
            int attempts) {}

    private record Row(
            long id,
            @Nullable String reference,
            String kind,
            String language,
            boolean read,
            boolean office,
            int repeats,
            int attempts) {}

    private record First(long id, String channel, String recipient, Optional<UUID> batch) {}

    /**
     * In the caller's transaction. Empty where nothing is due. What goes to one person by one way goes in order: while a
     * message is under way, or waits to be tried again, no later one is given to anybody.
     */
    Optional<Taken> take(Instant now) {
        Optional<First> first = database.sql("""
                        select id, channel, recipient, batch from delivery one
                         where state = 'waiting' and due_at <= :now
                           and not exists (select 1 from delivery before
                                            where before.recipient = one.recipient and before.channel = one.channel
                                              and before.state = 'waiting' and before.id < one.id
                                              and (before.due_at <= :now or before.attempts > 0))
                         order by due_at, id limit 1 for no key update skip locked
                        """)
                .param("now", Timestamp.from(now))
                .query((row, number) -> new First(
                        row.getLong("id"),
                        row.getString("channel"),
                        row.getString("recipient"),
                        Optional.ofNullable(row.getObject("batch", UUID.class))))
                .optional();
        return first.flatMap(one -> take(one, now));
    }

    private Optional<Taken> take(First first, Instant now) {
        UUID message = first.batch().orElseGet(UUID::randomUUID);
        List<Row> rows = database.sql("""
                        with mine as (
                          select id from delivery
                           where state = 'waiting' and due_at <= :now and recipient = :recipient and channel = :channel
                             and batch is not distinct from :batch::uuid
                           order by id limit :most for no key update skip locked),
                        taken as (
                        update delivery d
                           set due_at = :lease, batch = :message, attempts = attempts + 1, under_way = true,
                               repeats = repeats + case when under_way then 1 else 0 end
                          from notice n join published.case_file c on c.id = n.case_id
                         where d.id in (select id from mine) and n.id = d.notice_id
                        returning d.id, c.reference, n.kind, d.language, n.read_at is not null as read,
                                  n.place is not null as office, d.repeats, d.attempts)
                        select * from taken order by id
                        """)
                .param("now", Timestamp.from(now))
                .param("recipient", first.recipient())
                .param("channel", first.channel())
                .param("batch", first.batch().orElse(null))
                .param("most", IN_ONE_MESSAGE)
                .param("lease", Timestamp.from(now.plus(LEASE)))
                .param("message", message)
                .query((row, number) -> new Row(
                        row.getLong("id"),
                        row.getString("reference"),
                        row.getString("kind"),
                        row.getString("language"),
                        row.getBoolean("read"),
                        row.getBoolean("office"),
                        row.getInt("repeats"),
                        row.getInt("attempts")))
                .list();
        // Nobody is written to about what they have seen.
        settle(rows.stream().filter(Row::read).map(Row::id).toList(), "read");
        List<Row> news = rows.stream().filter(row -> !row.read()).toList();
        if (news.isEmpty()) {
            return take(now);
        }
        Set<Reference> files = new LinkedHashSet<>();
        news.stream()
                .map(Row::reference)
                .filter(Objects::nonNull)
                .map(Reference::new)
                .forEach(files::add);
        return Optional.of(new Taken(
                message,
                Channel.of(first.channel()),
                first.recipient(),
                Locale.of(news.getLast().language()),
                news.stream().map(Row::id).toList(),
                files,
                news.stream().anyMatch(row -> NoticeGroup.of(row.kind()) == NoticeGroup.ACTION),
                news.stream().allMatch(Row::office),
                news.stream().anyMatch(row -> row.repeats() > 1),
                news.stream().mapToInt(Row::attempts).max().orElse(1)));
    }

    /** Where the person is reached; empty where nowhere, or where the address is known not to work. */
    Optional<String> address(Taken taken) {
        return database.sql("""
                        select address from contact
                         where person = :person and channel = :channel and refused_at is null
                           and (origin in ('identity', 'confirmed') or channel = 'post' and origin = 'stated')
                        """)
                .param("person", taken.recipient())
                .param("channel", taken.channel().word())
                .query(String.class)
                .optional();
    }

    void sent(Taken taken) {
        settle(taken.ids(), "sent");
    }

    void givenUp(Taken taken) {
        settle(taken.ids(), "given-up");
    }

    /** The address does not work: nothing more goes there. */
    void refused(Taken taken, String address, String why, Instant now) {
        database.sql("""
                        update contact set refused_at = :now, refusal = :why
                         where person = :person and channel = :channel and address = :address
                        """)
                .param("now", Timestamp.from(now))
                .param("why", why.substring(0, Math.min(100, why.length())))
                .param("person", taken.recipient())
                .param("channel", taken.channel().word())
                .param("address", address)
                .update();
        givenUp(taken);
    }

    /** @param known that it has not gone out */
    void failed(Taken taken, boolean known, Instant now) {
        if (taken.attempts() >= MOST_ATTEMPTS) {
            givenUp(taken);
            return;
        }
        database.sql("""
                        update delivery set due_at = :due, under_way = under_way and :unknown
                         where id in (:ids) and state = 'waiting'
                        """)
                .param("due", Timestamp.from(now.plus(pause(taken.attempts()))))
                .param("unknown", !known)
                .param("ids", taken.ids())
                .update();
    }

    private static Duration pause(int attempts) {
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(10, attempts - 1));
        return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
    }

    private void settle(List<Long> ids, String state) {
        if (!ids.isEmpty()) {
            database.sql("""
                            update delivery set state = :state, settled_at = now(), under_way = false
                             where id in (:ids) and state = 'waiting'
                            """).param("state", state).param("ids", ids).update();
        }
    }
}
