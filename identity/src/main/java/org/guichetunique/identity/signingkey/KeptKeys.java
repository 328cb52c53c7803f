package org.guichetunique.identity.signingkey;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.RSAKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.text.ParseException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The keys in the database, shared by all nodes. */
@Component
final class KeptKeys {

    /** Any number, the same on every node: one node at a time looks whether a new key is due. */
    private static final long ROTATION_LOCK = 7_301_946_205L;

    private final JdbcClient database;
    private final PrivateKeyEncryption encryption;

    KeptKeys(JdbcClient database, PrivateKeyEncryption encryption) {
        this.database = database;
        this.encryption = encryption;
    }

    void lockUntilCommit() {
        database.sql("select pg_advisory_xact_lock(:lock)")
                .param("lock", ROTATION_LOCK)
                .query(row -> {});
    }

    Optional<Instant> newestCreatedAt() {
        return database.sql("select created_at from signing_key order by created_at desc limit 1")
                .query(Timestamp.class)
                .optional()
                .map(Timestamp::toInstant);
    }

    void add(SigningKey key, Instant createdAt) {
        try {
            database.sql("insert into signing_key (kid, public_jwk, private_key, created_at, signs_from)"
                            + " values (:kid, :public, :private, :created, :from)")
                    .param("kid", key.kid())
                    .param("public", key.pair().toPublicJWK().toJSONString())
                    .param(
                            "private",
                            encryption.encrypt(
                                    key.kid(), key.pair().toRSAPrivateKey().getEncoded()))
                    .param("created", Timestamp.from(createdAt))
                    .param("from", Timestamp.from(key.signsFrom()))
                    .update();
        } catch (JOSEException e) {
            throw new IllegalStateException("A key just generated has a private part", e);
        }
    }

    /** Those whose successor has been signing since before {@code moment}. */
    void removeSupersededBefore(Instant moment) {
        database.sql("delete from signing_key old where exists (select from signing_key successor"
                        + " where successor.signs_from > old.signs_from and successor.signs_from < :moment)")
                .param("moment", Timestamp.from(moment))
                .update();
    }

    List<SigningKey> all() {
        return database.sql("select kid, public_jwk, private_key, signs_from from signing_key order by signs_from desc")
                .query(this::read)
                .list();
    }

    private SigningKey read(ResultSet row, int number) throws SQLException {
        String kid = row.getString("kid");
        try {
            RSAKey pair = new RSAKey.Builder(RSAKey.parse(row.getString("public_jwk")))
                    .privateKey(RsaPrivateKeys.decode(encryption.decrypt(kid, row.getBytes("private_key"))))
                    .build();
            return new SigningKey(pair, row.getTimestamp("signs_from").toInstant());
        } catch (ParseException e) {
            throw new IllegalStateException("The signing key " + kid + " is not a JSON Web Key", e);
        }
    }
}
