package org.guichetunique.casework.casefile.clock;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guichetunique.casework.casefile.CaseId;
import org.guichetunique.casework.casefile.LegalLimits;
import org.guichetunique.casework.casefile.RequestFiled;
import org.guichetunique.procedures.calendar.Term;
import org.guichetunique.procedures.catalogue.Catalogue;
import org.guichetunique.procedures.catalogue.PublicService;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The clocks of the filed cases. */
@Component
public final class Clocks {

    private static final String COLUMNS = """
            select k.case_id, k.term, k.warning, k.started_at, k.paused_at, k.resumes_at, c.service
              from case_clock k join published.case_file c on c.id = k.case_id
            """;

    private final JdbcClient database;
    private final Catalogue catalogue;
    private final LegalLimits limits;

    public Clocks(JdbcClient database, Catalogue catalogue, LegalLimits limits) {
        this.database = database;
        this.catalogue = catalogue;
        this.limits = limits;
    }

    /** @param warning when those concerned are told that the limit comes near */
    public record Times(Instant warning, Instant limit) {}

    /** A clock that has something to say. */
    record Ringing(CaseId id, PublicService service, LegalClock clock) {}

    /** As it would start with a case that is filed at this moment. */
    public static LegalClock starting(PublicService service, Instant at) {
        return LegalClock.started(
                service.competence().calendar(),
                service.terms().legalLimit().duration(),
                service.terms().legalLimit().warning(),
                at);
    }

    /** Starts with the filing. */
    @EventListener
    @Order(RequestFiled.CLOCK)
    void on(RequestFiled filed) {
        LegalClock clock = starting(filed.service(), filed.at());
        database.sql("""
                        insert into case_clock (case_id, term, warning, started_at, rings_at)
                        values (:case, :term, :warning, :started, :rings)
                        """)
                .param("case", filed.file().id().value())
                .param("term", clock.term().toString())
                .param("warning", clock.warning().toString())
                .param("started", Timestamp.from(clock.startedAt()))
                .param("rings", Timestamp.from(clock.warnsAt()))
                .update();
    }

    /** When a case's clock warns and ends, as it stands. */
    public Times times(CaseId id) {
        return database.sql("select legal_warning_at, legal_limit_at from published.case_file where id = :id")
                .param("id", id.value())
                .query((row, number) -> new Times(
                        row.getTimestamp("legal_warning_at").toInstant(),
                        row.getTimestamp("legal_limit_at").toInstant()))
                .single();
    }

    public Optional<LegalClock> find(CaseId id) {
        return database.sql(COLUMNS + " where k.case_id = :case")
                .param("case", id.value())
                .query(this::read)
                .optional()
                .map(Ringing::clock);
    }

    /** The clock of a case that has not ended, which nobody else changes before the caller's transaction ends. */
    public Optional<LegalClock> hold(CaseId id) {
        return database.sql(COLUMNS + " where k.case_id = :case and k.ended_at is null for no key update of k")
                .param("case", id.value())
                .query(this::read)
                .optional()
                .map(Ringing::clock);
    }

    /** Keeps a pause or its end, and moves the limit of the case with it. */
    public void set(CaseId id, LegalClock clock, Instant now) {
        database.sql("""
                        update case_clock set paused_at = :paused, resumes_at = :resumes, rings_at = :rings
                         where case_id = :case
                        """)
                .param("case", id.value())
                .param("paused", at(clock.pausedAt()))
                .param("resumes", at(clock.resumesAt()))
                .param("rings", at(next(clock, now)))
                .update();
        limits.move(id, clock.warnsAt(), clock.endsAt());
    }

    /** The case is over: nobody is told anything more. */
    public void end(CaseId id, Instant now) {
        database.sql(
                        "update case_clock set ended_at = :now, rings_at = null where case_id = :case and ended_at is null")
                .param("case", id.value())
                .param("now", at(now))
                .update();
    }

    /** Those whose time to ring has come; no other node is given them before the caller's transaction ends. */
    List<Ringing> ringing(Instant now, int most) {
        return database.sql(COLUMNS + """
                         where k.rings_at <= :now order by k.rings_at limit :most for no key update of k skip locked
                        """)
                .param("now", at(now))
                .param("most", most)
                .query(this::read)
                .list();
    }

    void rung(CaseId id, LegalClock clock, Instant now) {
        database.sql("update case_clock set rings_at = :next where case_id = :case")
                .param("case", id.value())
                .param("next", at(next(clock, now)))
                .update();
    }

    /** The warning, then the end, then nothing. */
    private static @Nullable Instant next(LegalClock clock, Instant now) {
        if (clock.warnsAt().isAfter(now)) {
            return clock.warnsAt();
        }
        return clock.endsAt().isAfter(now) ? clock.endsAt() : null;
    }

    private static @Nullable Timestamp at(@Nullable Instant moment) {
        return moment == null ? null : Timestamp.from(moment);
    }

    private Ringing read(ResultSet row, int number) throws SQLException {
        PublicService service = catalogue.require(row.getString("service"));
        Timestamp paused = row.getTimestamp("paused_at");
        Timestamp resumes = row.getTimestamp("resumes_at");
        return new Ringing(
                new CaseId(row.getObject("case_id", UUID.class)),
                service,
                new LegalClock(
                        service.competence().calendar(),
                        Term.read(row.getString("term")).orElseThrow(),
                        Term.read(row.getString("warning")).orElseThrow(),
                        row.getTimestamp("started_at").toInstant(),
                        paused == null ? null : paused.toInstant(),
                        resumes == null ? null : resumes.toInstant()));
    }
}
