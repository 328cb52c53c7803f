package org.guichetunique.identity.token;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.guichetunique.identity.Client;
import org.guichetunique.identity.RunningIdentity;
import org.guichetunique.simulators.certificate.Certificates;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Fault 43, for tokens in a person's name: only what the exchange itself has signed becomes one. */
class PersonTokensTest {

    private static final String PASSWORD = "a password of the stores";
    private static final String PERSON = "6f2a4c1e-0000-4000-8000-000000000001";
    private static final String CASE = "7a1b2c3d-0000-4000-8000-000000000002";

    @TempDir
    private static Path folder;

    private static RunningIdentity identity;
    private static Client exchange;
    private static Client portal;
    private static ECKey key;

    @BeforeAll
    static void start() throws Exception {
        Certificates.forDemonstration(folder, PASSWORD);
        key = keyOf("statements.p12", "exchange statements");
        identity = RunningIdentity.with(Map.of(
                "GUICHET_EXCHANGE_CERTIFICATES",
                folder.resolve("statements.pem").toString()));
        exchange = Client.exchange(identity);
        portal = Client.portal(identity);
    }

    @AfterAll
    static void stop() {
        identity.close();
    }

    @Test
    void theTokenSaysWhoForWhomAndWhyAndOpensOneAuthority() throws Exception {
        Client.Answer answer = exchange(statement(claims -> {}));

        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        assertThat(answer.text("issued_token_type")).endsWith("token-type:access_token");
        JsonNode claims = answer.claims("access_token");
        assertThat(claims.path("sub").asString()).isEqualTo(PERSON);
        assertThat(claims.path("act").path("sub").asString()).isEqualTo("exchange");
        assertThat(claims.path("purpose").asString()).isEqualTo("birth-and-family-rights");
        assertThat(claims.path("case").asString()).isEqualTo(CASE);
        assertThat(claims.path("aud").asString()).isEqualTo("civil-registry");
        assertThat(claims.path("exp").asLong() - claims.path("iat").asLong()).isEqualTo(300);
        assertThat(answer.json().has("refresh_token")).isFalse();
    }

    @Test
    void nothingIsWrittenForIt() throws Exception {
        JdbcClient database = identity.part(JdbcClient.class);
        long before = authorizations(database);
        assertThat(exchange(statement(claims -> {})).status()).isEqualTo(200);
        assertThat(authorizations(database)).isEqualTo(before);
    }

    @Test
    void aStatementThatAStrangerSignedIsRefused() throws Exception {
        ECKey own = new ECKeyGenerator(Curve.P_256).keyID(key.getKeyID()).generate();
        refused(exchange(signed(own, JWSAlgorithm.ES256, "guichet-statement+jwt", claims -> {})));
    }

    @Test
    void anotherCertificateOfTheSameAuthorityIsNotTheExchangesSigningKey() throws Exception {
        refused(exchange(
                signed(keyOf("exchange.p12", "exchange"), JWSAlgorithm.ES256, "guichet-statement+jwt", claims -> {})));
    }

    @Test
    void aStatementWithoutSignatureOrWithASharedSecretIsRefused() throws Exception {
        refused(exchange(new PlainJWT(claims(claims -> {})).serialize()));
        SignedJWT shared = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.HS256)
                        .type(new JOSEObjectType("guichet-statement+jwt"))
                        .keyID(key.getKeyID())
                        .build(),
                claims(claims -> {}));
        shared.sign(new MACSigner(key.toECPublicKey().getEncoded()));
        refused(exchange(shared.serialize()));
    }

    @Test
    void aStatementInWhichAnotherPersonWasPutAfterwardsIsRefused() throws Exception {
        String[] parts = statement(claims -> {}).split("\\.");
        String claims = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8)
                .replace(PERSON, PERSON.replace("1e", "2e"));
        parts[1] = Base64.getUrlEncoder().withoutPadding().encodeToString(claims.getBytes(StandardCharsets.UTF_8));
        refused(exchange(String.join(".", parts)));
    }

    @Test
    void anExpiredStatementAndOneThatLivesTooLongAreRefused() throws Exception {
        Instant now = Instant.now();
        refused(exchange(statement(claims ->
                claims.issueTime(Date.from(now.minusSeconds(200))).expirationTime(Date.from(now.minusSeconds(100))))));
        refused(exchange(statement(claims -> claims.expirationTime(Date.from(now.plusSeconds(3_600))))));
        refused(exchange(statement(claims -> claims.issueTime(null))));
    }

    @Test
    void aStatementForSomebodyElseIsRefused() throws Exception {
        refused(exchange(statement(claims -> claims.audience("https://identity.elsewhere.example/oauth2/token"))));
        refused(exchange(statement(claims -> claims.issuer("portal"))));
        refused(exchange(signed(key, JWSAlgorithm.ES256, "at+jwt", claims -> {})));
    }

    @Test
    void aStatementWithoutAPersonOrAPurposeIsRefused() throws Exception {
        refused(exchange(statement(claims -> claims.subject(null))));
        refused(exchange(statement(claims -> claims.subject("exchange"))));
        refused(exchange(statement(claims -> claims.claim("purpose", null))));
        refused(exchange(statement(claims -> claims.claim("purpose", "Anything at all"))));
    }

    @Test
    void anAccessTokenIsNoStatement() throws Exception {
        String token = exchange.credentials("authority:civil-registry").text("access_token");
        refused(exchange(token));
        assertThat(exchange.token(request(
                                token, Map.of("subject_token_type", "urn:ietf:params:oauth:token-type:access_token")))
                        .text("error"))
                .isEqualTo("invalid_request");
    }

    @Test
    void severalAuthoritiesOrNoneAreRefused() throws Exception {
        String statement = statement(claims -> {});
        for (String scope :
                new String[] {"authority:civil-registry authority:social-security", "openid", "authority:*"}) {
            assertThat(exchange.token(request(statement, Map.of("scope", scope)))
                            .text("error"))
                    .isEqualTo("invalid_scope");
        }
    }

    @Test
    void anotherClientMayNotActInAnybodysName() throws Exception {
        assertThat(portal.token(request(statement(claims -> {}), Map.of())).text("error"))
                .isEqualTo("unauthorized_client");
    }

    @Test
    void withoutTheExchangesCertificateNobodyMay() throws Exception {
        try (RunningIdentity other = RunningIdentity.start()) {
            assertThat(Client.exchange(other)
                            .token(request(statement(claims -> {}), Map.of()))
                            .text("error"))
                    .isEqualTo("unauthorized_client");
        }
    }

    private static Client.Answer exchange(String statement) {
        return exchange.token(request(statement, Map.of()));
    }

    private static Map<String, String> request(String statement, Map<String, String> changes) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("grant_type", "urn:ietf:params:oauth:grant-type:token-exchange");
        form.put("requested_token_type", "urn:ietf:params:oauth:token-type:access_token");
        form.put("subject_token", statement);
        form.put("subject_token_type", "urn:ietf:params:oauth:token-type:jwt");
        form.put("scope", "authority:civil-registry");
        form.putAll(changes);
        return form;
    }

    private static void refused(Client.Answer answer) {
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("error")).isEqualTo("invalid_request");
    }

    private static String statement(Consumer<JWTClaimsSet.Builder> changed) throws JOSEException {
        return signed(key, JWSAlgorithm.ES256, "guichet-statement+jwt", changed);
    }

    private static String signed(ECKey by, JWSAlgorithm algorithm, String type, Consumer<JWTClaimsSet.Builder> changed)
            throws JOSEException {
        SignedJWT jwt = new SignedJWT(
                new JWSHeader.Builder(algorithm)
                        .type(new JOSEObjectType(type))
                        .keyID(by.getKeyID())
                        .build(),
                claims(changed));
        jwt.sign(new ECDSASigner(by));
        return jwt.serialize();
    }

    private static JWTClaimsSet claims(Consumer<JWTClaimsSet.Builder> changed) {
        Instant now = Instant.now();
        JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder()
                .issuer("exchange")
                .audience(identity.address() + "/oauth2/token")
                .subject(PERSON)
                .jwtID(UUID.randomUUID().toString())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(60)))
                .claim("purpose", "birth-and-family-rights")
                .claim("case", CASE);
        changed.accept(claims);
        return claims.build();
    }

    private static long authorizations(JdbcClient database) {
        return database.sql("select count(*) from oauth2_authorization")
                .query(Long.class)
                .single();
    }

    private static ECKey keyOf(String file, String alias) throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(folder.resolve(file))) {
            store.load(in, PASSWORD.toCharArray());
        }
        ECKey loaded = ECKey.load(store, alias, PASSWORD.toCharArray());
        return new ECKey.Builder(loaded).keyIDFromThumbprint().build();
    }
}
