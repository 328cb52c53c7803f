package org.guichetunique.exchange.log;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The log of a running system, for whoever watches over it: verified where it lies, and written out in parts that the
 * command line verifies. A batch is in memory at a time, and no transaction stays open meanwhile.
 */
public final class LogArchive {

    private static final int TELL_EVERY = 10_000;

    private final JdbcClient database;

    public LogArchive(JdbcClient database) {
        this.database = database;
    }

    /** The number of the last seal; 0 while there is none. */
    public long lastSeal() {
        return database.sql("select coalesce(max(number), 0) from exchange_log_seal")
                .query(Long.class)
                .single();
    }

    /** The batches that were sealed in a time, the end not included. */
    public LogPart sealedBetween(Instant from, Instant to) {
        return new LogPart(sealedBefore(from), sealedBefore(to));
    }

    private long sealedBefore(Instant at) {
        return database.sql(
                        "select number from exchange_log_seal where sealed_at < :at order by sealed_at desc limit 1")
                .param("at", Timestamp.from(at))
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    /**
     * Verifies what was sealed after a seal, and what waits. It reads every entry once, so it takes its time.
     *
     * @param after 0 for the whole log
     * @param head that an earlier verification printed and that was kept elsewhere; null where none was
     * @param key the first key, where it is known from elsewhere; null trusts the log's own
     * @param done told now and then how many entries were read
     */
    public LogVerdict verify(long after, @Nullable String head, @Nullable String key, LongConsumer done) {
        Checked lines = new Checked(new LogCheck(key, head), done);
        new LogExport(database, lines).write(LogPart.since(after));
        return lines.check.verdict();
    }

    /** Writes a part in the form that {@code ./guichet verify-log} reads. */
    public void export(LogPart part, Writer out) throws IOException {
        try {
            new LogExport(database, LogExport.into(out)).write(part);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        out.flush();
    }

    private static final class Checked implements LogExport.Lines {

        private final LogCheck check;
        private final LongConsumer done;
        private long lines;

        Checked(LogCheck check, LongConsumer done) {
            this.check = check;
            this.done = done;
        }

        @Override
        public void add(String line) {
            check.add(line);
            lines++;
            if (lines % TELL_EVERY == 0) {
                done.accept(lines);
            }
        }

        @Override
        public boolean areEnough() {
            return check.isOver();
        }
    }
}
