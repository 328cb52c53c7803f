package org.guichetunique.identity.token;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.guichetunique.identity.Client;
import org.guichetunique.identity.RunningIdentity;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Tokens for the software of an authority: it proves itself with a key of its own, and works for nobody else. */
class BackOfficeTokensTest {

    private static final String CLIENT = "back-office-civil-registry";

    private static HttpServer keys;
    private static ECKey key;
    private static RunningIdentity identity;

    @BeforeAll
    static void start() throws Exception {
        key = new ECKeyGenerator(Curve.P_256).keyID("registry-1").generate();
        byte[] set = new JWKSet(key.toPublicJWK()).toString().getBytes(StandardCharsets.UTF_8);
        keys = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
        keys.createContext("/keys", exchange -> {
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, set.length);
            exchange.getResponseBody().write(set);
            exchange.close();
        });
        keys.start();
        String address = "http://localhost:" + keys.getAddress().getPort() + "/keys";
        identity = RunningIdentity.with(Map.of(
                "GUICHET_BACK_OFFICES",
                "civil-registry=" + address + " social-security=" + address.replace("/keys", "/none")));
    }

    @AfterAll
    static void stop() {
        identity.close();
        keys.stop(0);
    }

    @Test
    void theTokenIsForThePortalsInterfaceAndOneAuthority() throws Exception {
        Client.Answer answer = ask(CLIENT, assertion(key, CLIENT), "files:read files:decide");

        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        JsonNode claims = answer.claims("access_token");
        assertThat(claims.path("aud").asString()).isEqualTo(RunningIdentity.PORTAL + "/api/office");
        assertThat(claims.path("authority").asString()).isEqualTo("civil-registry");
        assertThat(claims.path("scope").toString()).contains("files:read").contains("files:decide");
        assertThat(claims.path("exp").asLong() - claims.path("iat").asLong()).isEqualTo(300);
        assertThat(answer.json().has("refresh_token")).isFalse();
    }

    @Test
    void aKeyThatIsNotTheAuthoritysOpensNothing() throws Exception {
        ECKey strange = new ECKeyGenerator(Curve.P_256).keyID("registry-1").generate();

        assertThat(ask(CLIENT, assertion(strange, CLIENT), "files:read").text("error"))
                .isEqualTo("invalid_client");
        assertThat(ask("back-office-social-security", assertion(key, "back-office-social-security"), "files:read")
                        .text("error"))
                .isEqualTo("invalid_client");
    }

    @Test
    void aBackOfficeAsksForNoTokenOfTheExchangeNorTheExchangeForOneOfTheirs() throws Exception {
        assertThat(ask(CLIENT, assertion(key, CLIENT), "authority:civil-registry")
                        .text("error"))
                .isEqualTo("invalid_scope");
        assertThat(ask(CLIENT, assertion(key, CLIENT), "").text("error")).isEqualTo("invalid_scope");
        assertThat(Client.exchange(identity).credentials("files:read").text("error"))
                .isEqualTo("invalid_scope");
    }

    private static Client.Answer ask(String client, String assertion, String scope) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("grant_type", "client_credentials");
        form.put("client_id", client);
        form.put("client_assertion_type", "urn:ietf:params:oauth:client-assertion-type:jwt-bearer");
        form.put("client_assertion", assertion);
        form.put("scope", scope);
        form.values().removeIf(String::isEmpty);
        return new Client(identity, client, "").tokenWithoutSecret(form);
    }

    private static String assertion(ECKey signing, String client) throws Exception {
        Instant now = Instant.now();
        SignedJWT jwt = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.ES256)
                        .keyID(signing.getKeyID())
                        .build(),
                new JWTClaimsSet.Builder()
                        .issuer(client)
                        .subject(client)
                        .audience(identity.address() + "/oauth2/token")
                        .issueTime(Date.from(now))
                        .expirationTime(Date.from(now.plusSeconds(60)))
                        .jwtID(UUID.randomUUID().toString())
                        .build());
        jwt.sign(new ECDSASigner(signing));
        return jwt.serialize();
    }
}
