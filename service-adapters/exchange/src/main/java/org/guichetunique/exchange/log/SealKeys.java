package org.guichetunique.exchange.log;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.guichetunique.exchange.key.PrivateKeys;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The keys that sign seals, the latest of which is in use. All stay, so that old seals can be verified. */
public final class SealKeys {

    private final JdbcClient database;
    private final PrivateKeys privateKeys;
    private final Duration maxAge;

    /**
     * @param secret under which private keys are kept, at least 32 characters
     * @param maxAge after which another key takes over
     */
    public SealKeys(JdbcClient database, String secret, Duration maxAge) {
        this.database = database;
        this.privateKeys = new PrivateKeys(secret, "log keys", SealKey.ALGORITHM);
        this.maxAge = maxAge;
    }

    /** A key that can sign. */
    record Signer(SealKey key, PrivateKey secret) {

        byte[] sign(byte[] message) {
            try {
                Signature signature = Signature.getInstance(SealKey.ALGORITHM);
                signature.initSign(secret);
                signature.update(message);
                return signature.sign();
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("The log's key cannot sign", e);
            }
        }
    }

    static List<SealKey> all(JdbcClient database) {
        return database.sql("select * from exchange_log_key order by created_at, id")
                .query(SealKeys::read)
                .list();
    }

    /** The key in use; made now where there is none yet or the last has served its time. Only in a sealing's transaction. */
    Signer current(Instant now) {
        Signer last = last();
        return last == null || last.key().createdAt().plus(maxAge).isBefore(now) ? next(last, now) : last;
    }

    private @Nullable Signer last() {
        return database.sql("select * from exchange_log_key order by created_at desc, id limit 1")
                .query((row, number) -> {
                    SealKey key = read(row, number);
                    return new Signer(key, privateKeys.unlock(key.id(), row.getBytes("private_key")));
                })
                .optional()
                .orElse(null);
    }

    private Signer next(@Nullable Signer before, Instant now) {
        KeyPair pair = generate();
        byte[] encoded = pair.getPublic().getEncoded();
        String id = SealKey.idOf(encoded);
        SealKey key = new SealKey(
                id,
                encoded,
                before == null ? null : before.key().id(),
                before == null ? null : before.sign(SealKey.endorsementOf(id)),
                now.truncatedTo(ChronoUnit.MICROS));
        database.sql("""
                        insert into exchange_log_key (id, public_key, private_key, endorsed_by, endorsement, created_at)
                        values (:id, :public, :private, :by, :endorsement, :at)
                        """)
                .param("id", id)
                .param("public", encoded)
                .param("private", privateKeys.lock(id, pair.getPrivate()))
                .param("by", key.endorsedBy())
                .param("endorsement", key.endorsement())
                .param("at", Timestamp.from(key.createdAt()))
                .update();
        return new Signer(key, pair.getPrivate());
    }

    private static KeyPair generate() {
        try {
            return KeyPairGenerator.getInstance(SealKey.ALGORITHM).generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has Ed25519", e);
        }
    }

    private static SealKey read(ResultSet row, int number) throws SQLException {
        return new SealKey(
                row.getString("id"),
                row.getBytes("public_key"),
                row.getString("endorsed_by"),
                row.getBytes("endorsement"),
                row.getTimestamp("created_at").toInstant());
    }
}
