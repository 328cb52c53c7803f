package org.guichetunique.exchange.log;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes the log, or a part of it, as JSON lines: the public keys, each batch of entries and its seal, then what waits for
 * the next seal, then a line that says how much there was. Holds one batch in memory at a time.
 */
final class LogExport {

    static final String FORMAT = "guichet-exchange-log-1";

    /** More that no seal holds are a fault that the first of them show. */
    private static final int MOST_WAITING = 100_000;

    private final JdbcClient database;
    private final Lines lines;
    private long entries;

    /** Takes what is written, line by line. */
    @FunctionalInterface
    interface Lines {

        void add(String line);

        /** Whether what comes after would not be looked at any more. */
        default boolean areEnough() {
            return false;
        }
    }

    /** @param database one that sees the log as it is at one moment, and fetches in parts, where all must be of one moment */
    LogExport(JdbcClient database, Lines lines) {
        this.database = database;
        this.lines = lines;
    }

    /** @return throws an {@link UncheckedIOException} where nothing can be written there */
    static Lines into(Writer out) {
        return line -> {
            try {
                out.write(line);
                out.write('\n');
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
    }

    void write() {
        write(LogPart.WHOLE);
    }

    void write(LogPart part) {
        Seal last = part.after() == 0 ? null : sealed(part.after());
        header(last);
        for (Optional<Seal> seal = next(last, part.until());
                seal.isPresent() && !lines.areEnough();
                seal = next(last, part.until())) {
            last = seal.get();
            batch(last);
        }
        long sealed = entries;
        if (part.isOpen() && !lines.areEnough()) {
            waiting(part.after() == 0);
        }
        ObjectNode end = JsonNodeFactory.instance.objectNode();
        ObjectNode totals = end.putObject("end");
        totals.put("seals", last == null ? 0 : last.number());
        totals.put("sealed", sealed);
        totals.put("waiting", entries - sealed);
        totals.put("head", Sha256.hex(last == null ? Seal.BEGINNING : last.head()));
        line(end);
    }

    private void header(@Nullable Seal before) {
        ObjectNode header = JsonNodeFactory.instance.objectNode();
        header.put("format", FORMAT);
        header.put("exportedAt", Instant.now().toString());
        if (before != null) {
            ObjectNode after = header.putObject("after");
            after.put("number", before.number());
            after.put("at", before.at().toString());
            after.put("head", Sha256.hex(before.head()));
        }
        var keys = header.putArray("keys");
        SealKeys.all(database).forEach(key -> keys.add(key.json()));
        line(header);
    }

    private @Nullable Seal sealed(long number) {
        return database.sql("select * from exchange_log_seal where number = :number")
                .param("number", number)
                .query(Seal::read)
                .optional()
                .orElse(null);
    }

    private Optional<Seal> next(@Nullable Seal last, long until) {
        return database.sql("""
                        select * from exchange_log_seal where number > :number and number <= :until
                         order by number limit 1
                        """)
                .param("number", last == null ? 0 : last.number())
                .param("until", until)
                .query(Seal::read)
                .optional();
    }

    private void batch(Seal seal) {
        Map<Long, ObjectNode> found = new HashMap<>();
        database.sql("select * from exchange_log where seq = any (:entries)")
                .param("entries", seal.entries().toArray(Long[]::new))
                .query(row -> {
                    found.put(row.getLong("seq"), entry(row));
                });
        seal.entries().forEach(seq -> line(found.get(seq)));
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.set("seal", seal.json());
        line(json);
    }

    /** @param all whatever no seal holds, known to wait or not; else what is known to */
    private void waiting(boolean all) {
        database.sql(all ? """
                                select l.* from exchange_log l
                                  left join (select unnest(entries) as seq from exchange_log_seal) s on s.seq = l.seq
                                 where s.seq is null order by l.seq limit :most
                                """ : """
                                select l.* from exchange_log_unsealed u join exchange_log l on l.seq = u.seq
                                 order by l.seq limit :most
                                """).param("most", MOST_WAITING).query(row -> {
            line(entry(row));
        });
    }

    private static ObjectNode entry(ResultSet row) throws SQLException {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("seq", row.getLong("seq"));
        json.put("digest", Sha256.hex(row.getBytes("digest")));
        json.set("entry", Entry.of(row).json());
        return json;
    }

    private void line(@Nullable ObjectNode json) {
        if (json == null) {
            return;
        }
        if (json.has("entry")) {
            entries++;
        }
        lines.add(json.toString());
    }
}
