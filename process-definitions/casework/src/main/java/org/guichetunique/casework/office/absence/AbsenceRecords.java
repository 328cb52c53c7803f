package org.guichetunique.casework.office.absence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guichetunique.casework.casefile.Officer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Absences in their table. */
final class AbsenceRecords {

    private static final int DEEPEST = 20;

    private final JdbcClient database;

    AbsenceRecords(JdbcClient database) {
        this.database = database;
    }

    /** Two statements of one authority at once could make a loop, each without seeing the other. */
    void hold(String authority) {
        database.sql("select pg_advisory_xact_lock(hashtext(:authority), hashtext('absence'))")
                .param("authority", authority)
                .query((row, number) -> true)
                .single();
    }

    void insert(
            Officer officer,
            AbsencePeriod days,
            Instant starts,
            Instant ends,
            @Nullable Officer substitute,
            Officer by) {
        database.sql("""
                        insert into absence (officer, officer_name, authority, unit, from_day, to_day, starts_at, ends_at,
                                             substitute, substitute_name, stated_by)
                        values (:officer, :name, :authority, :unit, :from, :to, :starts, :ends,
                                :substitute, :substituteName, :by)
                        """)
                .param("officer", officer.subject())
                .param("name", officer.name())
                .param("authority", officer.authority())
                .param("unit", officer.unit())
                .param("from", days.from())
                .param("to", days.to())
                .param("starts", Timestamp.from(starts))
                .param("ends", Timestamp.from(ends))
                .param("substitute", substitute == null ? null : substitute.subject())
                .param("substituteName", substitute == null ? null : substitute.name())
                .param("by", by.subject())
                .update();
    }

    /** Of an officer, those that lie at least partly in the time. */
    List<Absence> of(String officer, Instant starts, Instant ends, int most) {
        return database.sql("""
                        select * from absence
                         where officer = :officer and ends_at > :starts and starts_at < :ends and ends_at > starts_at
                         order by starts_at, id limit :most
                        """)
                .param("officer", officer)
                .param("starts", Timestamp.from(starts))
                .param("ends", Timestamp.from(ends))
                .param("most", most)
                .query(AbsenceRecords::read)
                .list();
    }

    /** Of others, those in the time in which the officer should stand in. */
    List<Absence> counting(String substitute, Instant starts, Instant ends, int most) {
        return database.sql("""
                        select * from absence
                         where substitute = :officer and ends_at > :starts and starts_at < :ends and ends_at > starts_at
                         order by starts_at, id limit :most
                        """)
                .param("officer", substitute)
                .param("starts", Timestamp.from(starts))
                .param("ends", Timestamp.from(ends))
                .param("most", most)
                .query(AbsenceRecords::read)
                .list();
    }

    /** Whether the officer would, in that time, stand in for who stands in for them, through however many others. */
    boolean leadsTo(String officer, String substitute, Instant starts, Instant ends) {
        return database.sql("""
                        with recursive chain (officer, depth) as (
                          select :substitute::text, 1
                          union
                          select a.substitute, c.depth + 1
                            from chain c join absence a on a.officer = c.officer
                           where a.substitute is not null and a.ends_at > :starts and a.starts_at < :ends
                             and a.ends_at > a.starts_at and c.depth < :deepest)
                        select exists (select from chain where officer = :officer)
                        """)
                .param("officer", officer)
                .param("substitute", substitute)
                .param("starts", Timestamp.from(starts))
                .param("ends", Timestamp.from(ends))
                .param("deepest", DEEPEST)
                .query(Boolean.class)
                .single();
    }

    /** Those of an authority, or of one unit of it, that are not over. */
    List<Absence> ofUnit(Officer supervisor, Instant now, @Nullable Absence after, int page) {
        return database.sql("""
                        select * from absence
                         where authority = :authority and (:unit::text is null or unit = :unit)
                           and ends_at > :now and ends_at > starts_at
                           and (:starts::timestamptz is null or (starts_at, id) > (:starts, :id::uuid))
                         order by starts_at, id limit :page
                        """)
                .param("authority", supervisor.authority())
                .param("unit", supervisor.unit())
                .param("now", Timestamp.from(now))
                .param("starts", after == null ? null : Timestamp.from(after.startsAt()))
                .param("id", after == null ? null : after.id())
                .param("page", page)
                .query(AbsenceRecords::read)
                .list();
    }

    Optional<Absence> find(UUID id, String authority, Instant now) {
        return database.sql("select * from absence where id = :id and authority = :authority and ends_at > :now")
                .param("id", id)
                .param("authority", authority)
                .param("now", Timestamp.from(now))
                .query(AbsenceRecords::read)
                .optional();
    }

    /** From now on, or before it begins. */
    void end(UUID id, Officer by) {
        database.sql("""
                        update absence set ends_at = greatest(starts_at, least(ends_at, now())), ended_by = :by
                         where id = :id
                        """).param("id", id).param("by", by.subject()).update();
    }

    private static Absence read(ResultSet row, int number) throws SQLException {
        return new Absence(
                row.getObject("id", UUID.class),
                row.getString("officer"),
                row.getString("officer_name"),
                row.getDate("from_day").toLocalDate(),
                row.getDate("to_day").toLocalDate(),
                row.getTimestamp("starts_at").toInstant(),
                row.getString("substitute"),
                row.getString("substitute_name"));
    }
}
