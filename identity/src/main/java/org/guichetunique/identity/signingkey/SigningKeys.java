package org.guichetunique.identity.signingkey;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.guichetunique.identity.Settings;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Publishes every key that a token may still be signed with, the one that signs now first. A new key is published
 * before it signs, and read from the database at each check, so that several nodes agree without talking to another.
 */
@Component
public final class SigningKeys implements JWKSource<SecurityContext> {

    private static final Logger log = LoggerFactory.getLogger(SigningKeys.class);

    private final KeptKeys kept;
    private final Settings.SigningKeys rules;
    private final Clock clock;
    private final TransactionOperations transaction;

    /** Latest {@code signsFrom} first. */
    private volatile List<SigningKey> known;

    SigningKeys(KeptKeys kept, Settings settings, Clock clock, TransactionOperations transaction) {
        this.kept = kept;
        this.rules = settings.signingKeys();
        this.clock = clock;
        this.transaction = transaction;
        this.known = replaceAged();
    }

    @Scheduled(
            initialDelayString = "${guichet.identity.signing-keys.check-every}",
            fixedDelayString = "${guichet.identity.signing-keys.check-every}")
    void check() {
        known = replaceAged();
    }

    @Override
    public List<JWK> get(JWKSelector selector, @Nullable SecurityContext context) {
        return selector.select(new JWKSet(signingFirst()));
    }

    private List<JWK> signingFirst() {
        Instant now = clock.instant();
        List<JWK> signing = new ArrayList<>();
        List<JWK> announced = new ArrayList<>();
        for (SigningKey key : known) {
            (key.signsFrom().isAfter(now) ? announced : signing).add(key.pair());
        }
        signing.addAll(announced);
        return signing;
    }

    private List<SigningKey> replaceAged() {
        return transaction.execute(status -> {
            kept.lockUntilCommit();
            Instant now = clock.instant();
            Instant newest = kept.newestCreatedAt().orElse(null);
            if (newest == null) {
                add(SigningKey.create(now), now);
            } else if (newest.plus(rules.maxAge()).isBefore(now)) {
                add(SigningKey.create(now.plus(rules.lead())), now);
            }
            kept.removeSupersededBefore(now.minus(rules.keep()));
            return kept.all();
        });
    }

    private void add(SigningKey key, Instant now) {
        kept.add(key, now);
        log.info("A new signing key is published and signs from {}: {}", key.signsFrom(), key.kid());
    }
}
