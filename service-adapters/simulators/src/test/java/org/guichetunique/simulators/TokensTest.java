package org.guichetunique.simulators;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Fault 43. */
class TokensTest {
    private static final String PERSON = "/population-register/people/AB100001";

    @TempDir
    static Path data;

    private static Counter counter;
    private static Issuer issuer;

    @BeforeAll
    static void open() throws Exception {
        counter = Counter.open(data);
        issuer = counter.issuer;
    }

    @AfterAll
    static void close() throws Exception {
        counter.close();
    }

    @Test
    void both_kinds_of_signature_are_admitted() throws Exception {
        assertThat(status(issuer.token())).isEqualTo(200);
        assertThat(status(issuer.ellipticToken())).isEqualTo(200);
    }

    @Test
    void a_call_without_a_token_is_told_to_bring_one() throws Exception {
        var reply = counter.caller.withToken(PERSON, null);
        assertThat(reply.status()).isEqualTo(401);
        assertThat(reply.raw().headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
        assertThat(reply.raw().headers().firstValue("Content-Type")).hasValue("application/problem+json");
    }

    @Test
    void an_unsigned_token_is_refused() throws Exception {
        assertThat(status(new PlainJWT(issuer.claims(claims -> {})).serialize()))
                .isEqualTo(401);
    }

    @Test
    void a_token_signed_with_the_public_key_as_a_shared_secret_is_refused() throws Exception {
        var secret = issuer.rsa.toRSAPublicKey().getEncoded();
        assertThat(status(issuer.signed(JWSAlgorithm.HS256, "rsa", new MACSigner(secret), claims -> {})))
                .isEqualTo(401);
    }

    @Test
    void another_algorithm_of_the_same_family_is_refused() throws Exception {
        assertThat(status(issuer.signed(JWSAlgorithm.RS512, "rsa", new RSASSASigner(issuer.rsa), claims -> {})))
                .isEqualTo(401);
    }

    @Test
    void a_token_signed_with_an_unknown_key_is_refused() throws Exception {
        var strangers = new RSAKeyGenerator(2048).keyID("stranger").generate();
        assertThat(status(issuer.signed(JWSAlgorithm.RS256, "stranger", new RSASSASigner(strangers), claims -> {})))
                .isEqualTo(401);
        assertThat(status(issuer.signed(JWSAlgorithm.RS256, "rsa", new RSASSASigner(strangers), claims -> {})))
                .isEqualTo(401);
    }

    @Test
    void an_expired_token_and_one_without_end_are_refused() throws Exception {
        assertThat(status(issuer.token(
                        claims -> claims.expirationTime(Date.from(Instant.now().minusSeconds(120))))))
                .isEqualTo(401);
        assertThat(status(issuer.token(claims -> claims.expirationTime(null)))).isEqualTo(401);
    }

    @Test
    void another_issuers_token_is_refused() throws Exception {
        assertThat(status(issuer.token(claims -> claims.issuer("https://elsewhere.invalid"))))
                .isEqualTo(401);
    }

    @Test
    void a_token_made_out_for_another_authority_is_forbidden() throws Exception {
        assertThat(status(issuer.token(claims -> claims.audience("civil-registry"))))
                .isEqualTo(403);
        assertThat(status(issuer.token(claims -> claims.audience((String) null))))
                .isEqualTo(401);
    }

    /** Whatever else is said beside it, the token says for whom and why; where the contract wants that, nothing else will do. */
    @Test
    void where_the_contract_asks_for_a_person_the_token_must_name_the_one_who_is_spoken_of() throws Exception {
        var insured = "/social-security/insured/AB100001";
        assertThat(counter.caller.withToken(insured, issuer.token()).status()).isEqualTo(200);
        assertThat(forbidden(insured, claims -> claims.subject("6f2a4c1e-0000-4000-8000-00000000000f")))
                .isEqualTo("TOKEN_WITHOUT_PERSON");
        assertThat(forbidden(insured, claims -> claims.subject("exchange"))).isEqualTo("TOKEN_WITHOUT_PERSON");
        assertThat(forbidden(insured, claims -> claims.claim("act", null))).isEqualTo("TOKEN_WITHOUT_PERSON");
        assertThat(forbidden(insured, claims -> claims.claim("purpose", "curiosity")))
                .isEqualTo("TOKEN_WITHOUT_PERSON");
        assertThat(forbidden(insured, claims -> claims.claim("purpose", null))).isEqualTo("TOKEN_WITHOUT_PERSON");
    }

    @Test
    void what_is_no_token_is_refused() throws Exception {
        var tampered = issuer.token().toCharArray();
        var middle = tampered.length / 2;
        tampered[middle] = tampered[middle] == 'A' ? 'B' : 'A';
        for (var token : Arrays.asList("x", "a.b.c", "e30.e30.", new String(tampered), "x".repeat(9000))) {
            assertThat(status(token)).as(token).isEqualTo(401);
        }
    }

    @Test
    void without_the_issuers_keys_nobody_is_admitted_and_the_caller_may_try_again(@TempDir Path other)
            throws Exception {
        try (var authorities = SimulatedAuthorities.start(
                        Settings.forTests(URI.create("http://127.0.0.1:1"), Counter.CONTRACTS, other));
                var caller = new Caller(authorities.baseUrl(), issuer)) {
            assertThat(caller.get(PERSON).status()).isEqualTo(503);
            assertThat(caller.get("/health").status()).isEqualTo(200);
        }
    }

    private static String forbidden(String path, Consumer<JWTClaimsSet.Builder> changed) throws Exception {
        var reply = counter.caller.withToken(path, issuer.token(changed));
        assertThat(reply.status()).isEqualTo(403);
        return reply.body().path("code").asString("");
    }

    private static int status(String token) throws Exception {
        return counter.caller.withToken(PERSON, token).status();
    }
}
