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
 * Writes the whole log as JSON lines: the public keys, each batch of entries and its seal, then what waits for the next
 * seal, then a line that says how much there was. Holds one batch in memory at a time.
 */
final class LogExport {

    static final String FORMAT = "guichet-exchange-log-1";

    private final JdbcClient database;
    private final Writer out;
    private long entries;

    /** @param database one connection in one transaction that sees the log as it is at one moment, and fetches in parts */
    LogExport(JdbcClient database, Writer out) {
        this.database = database;
        this.out = out;
    }

    void write() throws IOException {
        ObjectNode header = JsonNodeFactory.instance.objectNode();
        header.put("format", FORMAT);
        header.put("exportedAt", Instant.now().toString());
        var keys = header.putArray("keys");
        SealKeys.all(database).forEach(key -> keys.add(key.json()));
        line(header);
        Seal last = null;
        for (Optional<Seal> seal = after(0); seal.isPresent(); seal = after(last.number())) {
            last = seal.get();
            batch(last);
        }
        long sealed = entries;
        waiting();
        ObjectNode end = JsonNodeFactory.instance.objectNode();
        ObjectNode totals = end.putObject("end");
        totals.put("seals", last == null ? 0 : last.number());
        totals.put("sealed", sealed);
        totals.put("waiting", entries - sealed);
        totals.put("head", Sha256.hex(last == null ? Seal.BEGINNING : last.head()));
        line(end);
        out.flush();
    }

    private Optional<Seal> after(long number) {
        return database.sql("select * from exchange_log_seal where number > :number order by number limit 1")
                .param("number", number)
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

    /** Whatever no seal holds, whether it is known to wait or not. */
    private void waiting() {
        database.sql("""
                        select l.* from exchange_log l
                          left join (select unnest(entries) as seq from exchange_log_seal) s on s.seq = l.seq
                         where s.seq is null order by l.seq
                        """).query(row -> {
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
        try {
            out.write(json.toString());
            out.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
