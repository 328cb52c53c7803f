package org.guichetunique.identity.signingkey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.guichetunique.identity.Client;
import org.guichetunique.identity.RunningIdentity;
import org.guichetunique.identity.problem.StartupSentence;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Fault 45. */
class SigningKeyRotationTest {

    @BeforeEach
    void forgetTheKeysOfOtherTests() {
        // The first test of a run finds no table yet.
        RunningIdentity.database().sql("""
                        do $$ begin
                          if to_regclass('identity.signing_key') is not null then delete from identity.signing_key; end if;
                        end $$
                        """).update();
    }

    @Test
    void aRestartKeepsTheKeysAndTheTokens() throws Exception {
        int port;
        Client.Answer tokens;
        JWKSet before;
        try (RunningIdentity first = RunningIdentity.start()) {
            port = first.port();
            tokens = Client.portal(first).redeem(Client.portal(first).codeFor("salma.bennani"));
            before = keys(Client.portal(first));
        }
        try (RunningIdentity second = RunningIdentity.again(port)) {
            Client portal = Client.portal(second);

            assertThat(kids(keys(portal))).isEqualTo(kids(before));
            assertThat(portal.userInformation(tokens.text("access_token")).status())
                    .isEqualTo(200);
            assertThat(portal.refresh(tokens.text("refresh_token")).status()).isEqualTo(200);
        }
    }

    @Test
    void whileKeysAreReplacedEveryTokenVerifiesAndNoRequestFails() throws Exception {
        Map<String, String> hasty = Map.of(
                "guichet.identity.signing-keys.max-age", "1s",
                "guichet.identity.signing-keys.lead", "1s",
                "guichet.identity.signing-keys.check-every", "300ms");
        Queue<String> failures = new ConcurrentLinkedQueue<>();
        Set<String> signers = ConcurrentHashMap.newKeySet();
        AtomicBoolean enough = new AtomicBoolean();
        try (RunningIdentity identity = RunningIdentity.with(hasty);
                ExecutorService clients = Executors.newFixedThreadPool(4)) {
            for (int i = 0; i < 4; i++) {
                clients.execute(() -> {
                    while (!enough.get()) {
                        requestAndVerify(Client.exchange(identity), signers, failures);
                    }
                });
            }
            await().atMost(Duration.ofSeconds(30)).until(() -> signers.size() >= 3 || !failures.isEmpty());
            enough.set(true);
        }
        assertThat(failures).isEmpty();
    }

    @Test
    void aNewKeyIsPublishedBeforeItSigns() throws Exception {
        try (RunningIdentity identity = RunningIdentity.start()) {
            String signing = signer(identity);
            age("31 days");
            identity.part(SigningKeys.class).check();

            assertThat(kids(keys(Client.portal(identity)))).hasSize(2);
            assertThat(signer(identity)).isEqualTo(signing);
        }
    }

    @Test
    void anOldKeyIsWithdrawnOnceItsTokensHaveExpired() throws Exception {
        try (RunningIdentity identity = RunningIdentity.start()) {
            String old = signer(identity);
            age("31 days");
            identity.part(SigningKeys.class).check();
            age("2 days");
            identity.part(SigningKeys.class).check();

            assertThat(kids(keys(Client.portal(identity)))).hasSize(1).doesNotContain(old);
            assertThat(signer(identity)).isNotEqualTo(old);
        }
    }

    @Test
    void theDatabaseAloneDoesNotGiveAPrivateKeyAway() {
        try (var _ = RunningIdentity.start()) {
            List<byte[]> kept = RunningIdentity.database()
                    .sql("select private_key from identity.signing_key")
                    .query(byte[].class)
                    .list();
            assertThat(kept)
                    .isNotEmpty()
                    .allSatisfy(bytes -> assertThatThrownBy(() -> RsaPrivateKeys.decode(bytes))
                            .isInstanceOf(IllegalStateException.class));
        }
    }

    @Test
    void anotherSecretDoesNotOpenTheKeysAndTheOperatorIsToldSo() {
        try (var _ = RunningIdentity.start()) {
            assertThat(StartupSentence.of(() -> RunningIdentity.with(
                            Map.of("GUICHET_KEY_ENCRYPTION_SECRET", "not the secret that the keys were kept with"))))
                    .contains("GUICHET_KEY_ENCRYPTION_SECRET does not open the signing keys");
        }
    }

    @Test
    void publicKeysArePublishedAndPrivateOnesAreNot() {
        try (RunningIdentity identity = RunningIdentity.start()) {
            assertThat(Client.portal(identity).keys().body()).contains("\"n\":").doesNotContain("\"d\":", "\"p\":");
        }
    }

    private static void requestAndVerify(Client exchange, Set<String> signers, Queue<String> failures) {
        try {
            Client.Answer answer = exchange.credentials("authority:civil-registry");
            if (answer.status() != 200) {
                failures.add(answer.toString());
                return;
            }
            SignedJWT token = SignedJWT.parse(answer.text("access_token"));
            JWK key = keys(exchange).getKeyByKeyId(token.getHeader().getKeyID());
            if (key == null || !token.verify(new RSASSAVerifier(key.toRSAKey()))) {
                failures.add("No published key verifies " + token.getHeader());
            }
            signers.add(token.getHeader().getKeyID());
        } catch (ParseException | JOSEException | RuntimeException e) {
            failures.add(e.toString());
        }
    }

    private static void age(String interval) {
        RunningIdentity.database()
                .sql("update identity.signing_key set created_at = created_at - :by::interval,"
                        + " signs_from = signs_from - :by::interval")
                .param("by", interval)
                .update();
    }

    private static String signer(RunningIdentity identity) throws ParseException {
        return SignedJWT.parse(Client.exchange(identity)
                        .credentials("authority:civil-registry")
                        .text("access_token"))
                .getHeader()
                .getKeyID();
    }

    private static JWKSet keys(Client client) throws ParseException {
        return JWKSet.parse(client.keys().body());
    }

    private static Set<String> kids(JWKSet keys) {
        return keys.getKeys().stream().map(JWK::getKeyID).collect(Collectors.toSet());
    }
}
