package org.guichetunique.exchange.log;

import java.io.ByteArrayOutputStream;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Chains and signs entries once their transactions have committed: one batch at a time for all nodes together, so that
 * no request ever waits for a signature or for another request's entry.
 */
public final class Sealing {

    /** Entries of one batch at most: a seal stays a row of less than 50 kB. */
    static final int BATCH = 1_000;

    /** Identifies the advisory lock among all those of the product. */
    private static final long LOCK = 0x6775_6963_6865_7401L;

    private final JdbcClient database;
    private final SealKeys keys;
    private final TimestampAuthority clock;
    private final TransactionTemplate transactions;

    public Sealing(JdbcClient database, SealKeys keys, TimestampAuthority clock, TransactionTemplate transactions) {
        this.database = database;
        this.keys = keys;
        this.clock = clock;
        this.transactions = transactions;
    }

    /**
     * Seals all that waits.
     *
     * @return whether all is sealed; not so while another node is at it, which may have looked too early
     */
    public boolean sealAll() {
        OptionalInt sealed = sealNext();
        while (sealed.orElse(0) == BATCH) {
            sealed = sealNext();
        }
        return sealed.isPresent();
    }

    /** @return how many entries were sealed; empty while another node is at it */
    private OptionalInt sealNext() {
        OptionalInt sealed = transactions.execute(transaction -> {
            boolean ours = database.sql("select pg_try_advisory_xact_lock(:lock)")
                    .param("lock", LOCK)
                    .query(Boolean.class)
                    .single();
            return ours ? OptionalInt.of(seal(waiting())) : OptionalInt.empty();
        });
        return sealed == null ? OptionalInt.empty() : sealed;
    }

    private record Waiting(long seq, byte[] digest) {}

    private List<Waiting> waiting() {
        List<Waiting> waiting = new ArrayList<>();
        database.sql("""
                        with taken as (
                          delete from exchange_log_unsealed
                           where seq in (select seq from exchange_log_unsealed order by seq limit :batch)
                          returning seq)
                        select t.seq, l.seq is not null as there, l.digest from taken t
                          left join exchange_log l on l.seq = t.seq order by t.seq
                        """).param("batch", BATCH).query(row -> {
            long seq = row.getLong("seq");
            // An entry that is gone is sealed as such: the gap is then on record too.
            byte[] digest = row.getBoolean("there") ? row.getBytes("digest") : new byte[Sha256.BYTES];
            waiting.add(new Waiting(seq, digest == null ? digestOf(seq) : digest));
        });
        return waiting;
    }

    /** For what was written before entries had digests. */
    private byte[] digestOf(long seq) {
        return database.sql("select * from exchange_log where seq = :seq")
                .param("seq", seq)
                .query((row, number) -> Entry.of(row))
                .single()
                .digest();
    }

    private int seal(List<Waiting> waiting) {
        if (waiting.isEmpty()) {
            return 0;
        }
        Seal before = last();
        long number = before == null ? 1 : before.number() + 1;
        byte[] previous = before == null ? Seal.BEGINNING : before.head();
        List<Long> entries = waiting.stream().map(Waiting::seq).toList();
        ByteArrayOutputStream digests = new ByteArrayOutputStream();
        waiting.forEach(entry -> digests.writeBytes(entry.digest()));
        byte[] head = Seal.chain(previous, entries, digests.toByteArray());
        TimestampAuthority.Stamp stamp = clock.stamp(head);
        SealKeys.Signer signer = keys.current(stamp.at());
        keep(new Seal(
                number,
                stamp.at(),
                entries,
                digests.toByteArray(),
                previous,
                head,
                signer.key().id(),
                signer.sign(Seal.message(number, stamp.at(), entries.size(), previous, head)),
                stamp.token()));
        return waiting.size();
    }

    private @Nullable Seal last() {
        return database.sql("select * from exchange_log_seal order by number desc limit 1")
                .query(Seal::read)
                .optional()
                .orElse(null);
    }

    private void keep(Seal seal) {
        Instant at = seal.at();
        database.sql("""
                        insert into exchange_log_seal (number, sealed_at, entries, digests, previous, head, key_id,
                                                       signature, stamp)
                        values (:number, :at, :entries, :digests, :previous, :head, :key, :signature, :stamp)
                        """)
                .param("number", seal.number())
                .param("at", Timestamp.from(at))
                .param("entries", seal.entries().toArray(Long[]::new))
                .param("digests", seal.digests())
                .param("previous", seal.previous())
                .param("head", seal.head())
                .param("key", seal.key())
                .param("signature", seal.signature())
                .param("stamp", seal.stamp())
                .update();
    }
}
