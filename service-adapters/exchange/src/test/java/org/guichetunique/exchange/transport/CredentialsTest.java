package org.guichetunique.exchange.transport;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.crypto.MACVerifier;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.guichetunique.exchange.call.Call;
import org.guichetunique.exchange.call.Exchange;
import org.guichetunique.exchange.call.Outcome;
import org.guichetunique.exchange.call.Outcome.Reason;
import org.guichetunique.exchange.contract.Bindings;
import org.guichetunique.exchange.contract.CaseData;
import org.guichetunique.exchange.contract.Operation;
import org.guichetunique.exchange.dictionary.Address;
import org.guichetunique.exchange.transport.token.TokenService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.StringNode;

/** An authority that wants something else than the platform's token is shown it, from the operator's secrets alone. */
class CredentialsTest {

    private static final String PATH = """
            /things:
              get:
                operationId: ask
                x-label: {fr: Essai, ar: اختبار, en: Probe}
                x-legal-basis: {fr: Loi, ar: قانون, en: Law}
                x-repeatable: true
                security: [{key: []}]
                parameters:
                  - {name: n, in: query, required: true, x-subject: probe, x-data-element: probe.free, schema: {type: string}}
                  - {name: X-Key, in: header, required: true, schema: {type: string}}
                responses: {'200': {description: ok}}
            """;
    private static final String TEXT = "a-secret-of-more-than-32-characters-that-signs";

    @TempDir
    private Path folder;

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final List<String> authorizations = new CopyOnWriteArrayList<>();
    private final Map<String, String> settings = new HashMap<>();
    private HttpServer server;
    private String tokenAnswer = "{\"access_token\": \"theirs\", \"expires_in\": 300}";

    @BeforeEach
    void start() throws IOException {
        settings.put("guichet.exchange.allowed-networks", "127.0.0.0/8,::1/128");
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", call -> {
            boolean token = call.getRequestURI().getPath().endsWith("/token");
            String body = new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            asked.add(call.getRequestURI()
                    + (body.isEmpty() ? "" : " " + body)
                    + (call.getRequestHeaders().containsKey("X-Key")
                            ? " " + call.getRequestHeaders().getFirst("X-Key")
                            : ""));
            authorizations.add(String.valueOf(call.getRequestHeaders().getFirst("Authorization")));
            byte[] answer = (token ? tokenAnswer : "{}").getBytes(StandardCharsets.UTF_8);
            call.sendResponseHeaders(token && tokenAnswer.contains("error") ? 401 : 200, answer.length);
            try (call) {
                call.getResponseBody().write(answer);
            }
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void anApiKeyComesInAHeader() throws Exception {
        settings.put("guichet.exchange.secrets.office.key", "s3cret");

        assertThat(call("{kind: api-key, in: header, name: X-Key, secret: key}"))
                .isInstanceOf(Outcome.Answered.class);
        assertThat(asked).containsExactly("/office/things?n=x s3cret");
        assertThat(authorizations).containsExactly("null");
    }

    @Test
    void anApiKeyComesInTheQuery() throws Exception {
        Path file = Files.writeString(folder.resolve("key"), "a&b\n");
        settings.put("guichet.exchange.secrets.office.key.file", file.toString());

        assertThat(call("{kind: api-key, in: query, name: api_key, secret: key}"))
                .isInstanceOf(Outcome.Answered.class);
        assertThat(asked).containsExactly("/office/things?n=x&api_key=a%26b");
    }

    @Test
    void aNameAndAPasswordComeAsTheyAreKept() throws Exception {
        settings.put("guichet.exchange.secrets.office.door", "guichet:pass");

        call("{kind: basic, secret: door}");

        assertThat(authorizations)
                .containsExactly(
                        "Basic " + Base64.getEncoder().encodeToString("guichet:pass".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void aClientOfTheirSignInServiceGetsATokenOnce() throws Exception {
        settings.put("guichet.exchange.secrets.office.client", "s3cret");
        String credential =
                "{kind: client, tokenAddress: '${guichet.authorities.url}/token', clientId: guichet, scope: a b, secret: client}";

        List<Outcome> outcomes = calls(credential, 2);

        assertThat(outcomes).allSatisfy(outcome -> assertThat(outcome).isInstanceOf(Outcome.Answered.class));
        assertThat(asked)
                .containsExactly(
                        "/token grant_type=client_credentials&scope=a%20b", "/office/things?n=x", "/office/things?n=x");
        assertThat(authorizations.getFirst()).startsWith("Basic ");
        assertThat(authorizations.subList(1, 3)).containsOnly("Bearer theirs");
    }

    @Test
    void aClientSignsWhoItIs() throws Exception {
        ECKey key = new ECKeyGenerator(Curve.P_256).keyID("k1").generate();
        settings.put("guichet.exchange.secrets.office.client", key.toJSONString());

        call(
                "{kind: client, tokenAddress: '${guichet.authorities.url}/token', clientId: guichet, signed: true, secret: client}");

        SignedJWT assertion = SignedJWT.parse(asked.getFirst().replaceAll(".*client_assertion=([^&]*).*", "$1"));
        assertThat(assertion.verify(new ECDSAVerifier(key.toPublicJWK()))).isTrue();
        assertThat(assertion.getHeader().getKeyID()).isEqualTo("k1");
        assertThat(assertion.getJWTClaimsSet().getIssuer()).isEqualTo("guichet");
        assertThat(assertion.getJWTClaimsSet().getAudience())
                .singleElement()
                .asString()
                .endsWith("/token");
        assertThat(authorizations.getFirst()).isEqualTo("null");
    }

    @Test
    void aTokenIsSignedForEachCall() throws Exception {
        settings.put("guichet.exchange.secrets.office.sign", TEXT);

        call("{kind: signed-token, issuer: service-7, secret: sign}");

        SignedJWT token = SignedJWT.parse(authorizations.getFirst().substring("Bearer ".length()));
        assertThat(token.verify(new MACVerifier(TEXT))).isTrue();
        assertThat(token.getJWTClaimsSet().getIssuer()).isEqualTo("service-7");
    }

    @Test
    void whatIsMissingOrRefusedIsAFailureThatNamesNoSecret() throws Exception {
        tokenAnswer = "{\"error\": \"invalid_client\"}";
        settings.put("guichet.exchange.secrets.office.client", "s3cret");
        settings.put("guichet.exchange.secrets.office.short", "s3cret");
        settings.put("guichet.exchange.secrets.other.key", "s3cret");
        String client =
                "{kind: client, tokenAddress: '${guichet.authorities.url}/token', clientId: guichet, secret: client}";

        for (Map.Entry<String, String> one : Map.of(
                        "{kind: api-key, in: header, name: X-Key, secret: key}",
                        "Not set: guichet.exchange.secrets.office.key",
                        client,
                        "invalid_client",
                        "{kind: signed-token, issuer: a, secret: short}",
                        "not usable")
                .entrySet()) {
            assertThat(call(one.getKey())).isInstanceOfSatisfying(Outcome.Failed.class, failed -> {
                assertThat(failed.reason()).isEqualTo(Reason.TOKEN);
                assertThat(failed.detail()).contains(one.getValue()).doesNotContain("s3cret");
            });
        }
        assertThat(asked).noneMatch(request -> request.contains("/things"));
    }

    @Test
    void aContractThatWantsAKeyAndNamesNoneIsAFinding() throws IOException {
        assertThat(Office.findings(
                        folder,
                        PATH.replace("X-Key, in: header, required: true", "X-Key, in: header"),
                        "",
                        "components: {securitySchemes: {key: {type: apiKey, in: header, name: X-Key}}}"))
                .singleElement()
                .satisfies(
                        finding -> assertThat(finding.message()).contains("API key in the header", "authority.yaml"));
    }

    private Outcome call(String credential) throws Exception {
        return calls(credential, 1).getFirst();
    }

    private List<Outcome> calls(String credential, int times) throws Exception {
        String path = credential.contains("X-Key")
                ? PATH
                : PATH.replace("X-Key, in: header, required: true", "X-Key, in: header");
        Operation operation = Office.operation(folder, path, "credential: " + credential + "\n", "");
        try (Transports transports = new Transports(
                new TokenService("http://localhost:1/token", "exchange", "secret"),
                settings::get,
                address -> address.replace(
                        "${guichet.authorities.url}",
                        "http://localhost:" + server.getAddress().getPort()))) {
            Exchange exchange = new Exchange(transports.all(), "http://localhost/callbacks", Clock.systemUTC());
            List<Outcome> outcomes = new CopyOnWriteArrayList<>();
            for (int i = 0; i < times; i++) {
                outcomes.add(exchange.call(new Call(
                        UUID.randomUUID(),
                        operation,
                        Bindings.NONE,
                        CaseData.of(Map.of(Address.of("probe.free"), StringNode.valueOf("x"))),
                        "key",
                        "joining",
                        Town.PERSON)));
            }
            return outcomes;
        }
    }
}
