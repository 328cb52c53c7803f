package org.guichetunique.casework.audit;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.security.RolesAllowed;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.guichetunique.exchange.log.LogArchive;
import org.guichetunique.exchange.log.LogVerdict;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Verifies the log where it lies, and keeps what came of it. One verification runs at a time on a node; the page that
 * began it need not stay open.
 */
@RolesAllowed("AUDITOR")
@Component
public class LogVerifications {

    private static final Logger LOG = LoggerFactory.getLogger(LogVerifications.class);
    private static final int LISTED = 20;
    private static final int MOST_FAULTS = 200;
    private static final String LIST = """
            select a.id, a.at, a.auditor_name, coalesce((a.asked ->> 'after')::bigint, 0) as after, v.ended_at, v.sound,
                   v.seal, v.entries, v.waiting, v.head, v.key_id, v.faults
              from audit_act a left join log_verification v on v.act_id = a.id
             where a.kind = 'verification'
            """;

    private final JdbcClient database;
    private final LogArchive archive;
    private final AuditTrail trail;
    private final ExecutorService threads = Executors.newSingleThreadExecutor(
            Thread.ofVirtual().name("log-verification").factory());

    /** Entries read so far, of those that run on this node. */
    private final Map<Long, Long> running = new ConcurrentHashMap<>();

    LogVerifications(JdbcClient database, LogArchive archive, AuditTrail trail) {
        this.database = database;
        this.archive = archive;
        this.trail = trail;
    }

    @PreDestroy
    void stop() {
        threads.shutdownNow();
    }

    /**
     * Begins to verify.
     *
     * @param onlyNew what was sealed since the last verification that found the log sound, which vouches for the rest
     * @param head that was kept elsewhere: the log must contain it; null where the desk's own last one is to do
     * @param key first key of the log that was kept elsewhere; null where the desk's own last one is to do
     * @return number of the verification
     */
    public long begin(boolean onlyNew, @Nullable String head, @Nullable String key, Auditor auditor) {
        Optional<LogVerification.Result> last = lastSound();
        long after = onlyNew ? last.map(LogVerification.Result::seal).orElse(0L) : 0;
        String expectedHead =
                head != null ? head : last.map(LogVerification.Result::head).orElse(null);
        String expectedKey =
                key != null ? key : last.map(LogVerification.Result::key).orElse(null);
        Map<String, Object> asked = new LinkedHashMap<>();
        asked.put("after", after);
        if (expectedHead != null) {
            asked.put("head", expectedHead);
        }
        if (expectedKey != null) {
            asked.put("key", expectedKey);
        }
        long number = trail.record(auditor, AuditTrail.Kind.VERIFICATION, asked);
        running.put(number, 0L);
        threads.execute(() -> run(number, after, expectedHead, expectedKey));
        return number;
    }

    /** Entries that were read so far; empty where it does not run on this node. */
    public Optional<Long> progress(long number) {
        return Optional.ofNullable(running.get(number));
    }

    /** The latest first. */
    public List<LogVerification> latest() {
        return database.sql(LIST + " order by a.id desc limit :most")
                .param("most", LISTED)
                .query(LogVerifications::read)
                .list();
    }

    public Optional<LogVerification> find(long number) {
        return database.sql(LIST + " and a.id = :number")
                .param("number", number)
                .query(LogVerifications::read)
                .optional();
    }

    private Optional<LogVerification.Result> lastSound() {
        return database.sql(LIST + " and v.sound order by a.id desc limit 1")
                .query(LogVerifications::read)
                .optional()
                .flatMap(found -> Optional.ofNullable(found.result()));
    }

    private void run(long number, long after, @Nullable String head, @Nullable String key) {
        try {
            LogVerdict verdict = archive.verify(after, head, key, done -> running.put(number, done));
            keep(number, after, verdict);
        } catch (RuntimeException e) {
            LOG.warn("A verification of the log was broken off: {}", e.getMessage());
        } finally {
            running.remove(number);
        }
    }

    private void keep(long number, long after, LogVerdict verdict) {
        switch (verdict) {
            case LogVerdict.Sound sound -> {
                LOG.info("The log is sound after seal {}: {} seals, head {}", after, sound.seals(), sound.head());
                insert(number, true, sound.after() + sound.seals(), sound, List.of());
            }
            case LogVerdict.Broken broken -> {
                LOG.error("The log is NOT sound: {} faults", broken.faults().size());
                insert(number, false, after, null, broken.faults());
            }
        }
    }

    private void insert(
            long number, boolean isSound, long seal, LogVerdict.@Nullable Sound sound, List<LogVerdict.Fault> faults) {
        database.sql("""
                        insert into log_verification (act_id, sound, seal, entries, waiting, head, key_id, faults)
                        values (:act, :sound, :seal, :entries, :waiting, :head, :key, :faults::jsonb)
                        """)
                .param("act", number)
                .param("sound", isSound)
                .param("seal", seal)
                .param("entries", sound == null ? 0 : sound.entries())
                .param("waiting", sound == null ? 0 : sound.waiting())
                .param("head", sound == null ? "" : sound.head())
                .param("key", sound == null ? "" : sound.firstKey())
                .param(
                        "faults",
                        JsonMapper.shared()
                                .writeValueAsString(faults.stream()
                                        .limit(MOST_FAULTS)
                                        .map(fault -> new LogVerification.Fault(fault.where(), fault.why()))
                                        .toList()))
                .update();
    }

    private static LogVerification read(ResultSet row, int number) throws SQLException {
        LogVerification.Result result = row.getTimestamp("ended_at") == null
                ? null
                : new LogVerification.Result(
                        row.getTimestamp("ended_at").toInstant(),
                        row.getBoolean("sound"),
                        row.getLong("seal"),
                        row.getLong("entries"),
                        row.getLong("waiting"),
                        row.getString("head"),
                        row.getString("key_id"),
                        List.of(JsonMapper.shared().readValue(row.getString("faults"), LogVerification.Fault[].class)));
        return new LogVerification(
                row.getLong("id"),
                row.getTimestamp("at").toInstant(),
                row.getString("auditor_name"),
                row.getLong("after"),
                result);
    }
}
