package org.guichetunique.exchange.transport;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.guichetunique.exchange.call.Exchange;
import org.guichetunique.exchange.call.Outcome;
import org.guichetunique.exchange.call.Outcome.Reason;
import org.guichetunique.exchange.transport.token.TokenService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The X-Road message protocol for REST: what is sent, and what a security server's own errors mean. */
class XRoadTest {

    @TempDir
    private static Path folder;

    private static Town town;

    private final Map<String, String> seen = new ConcurrentHashMap<>();
    private HttpServer securityServer;
    private Exchange exchange;
    private Transports transports;
    private volatile int status = 200;
    private volatile String error = "";
    private volatile String answeredId = "";

    @BeforeAll
    static void start() throws Exception {
        town = new Town(folder);
    }

    @AfterAll
    static void stop() throws Exception {
        town.close();
    }

    @BeforeEach
    void open() throws IOException {
        securityServer = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        securityServer.createContext("/", asked -> {
            asked.getRequestHeaders().forEach((name, values) -> seen.put(name.toLowerCase(), values.getFirst()));
            seen.put("path", asked.getRequestURI().getRawPath());
            if (!error.isEmpty()) {
                asked.getResponseHeaders().set("X-Road-Error", error);
            }
            String id = asked.getRequestHeaders().getFirst("X-Road-Id");
            asked.getResponseHeaders().set("X-Road-Id", answeredId.isEmpty() ? id : answeredId);
            asked.getResponseHeaders().set("Content-Type", "application/json");
            byte[] body =
                    "{\"cin\": \"AB100001\", \"nom\": \"Bennani\", \"sexe\": \"F\"}".getBytes(StandardCharsets.UTF_8);
            asked.sendResponseHeaders(status, body.length);
            asked.getResponseBody().write(body);
            asked.close();
        });
        securityServer.start();
        transports = new Transports(
                new TokenService(town.signIn.issuer() + "/oauth2/token", "exchange", "secret"),
                town.properties::get,
                address -> "http://127.0.0.1:" + securityServer.getAddress().getPort());
        exchange = new Exchange(transports.all(), "http://localhost/callbacks", Clock.systemUTC());
    }

    @AfterEach
    void close() {
        transports.close();
        securityServer.stop(0);
    }

    @Test
    void aMessageNamesClientServicePersonCaseAndWhomItIsFor() {
        var call = town.about("AB100001", "road-newcomer.getHolder", "key");

        assertThat(exchange.call(call)).isInstanceOf(Outcome.Answered.class);
        assertThat(seen)
                .containsEntry("path", "/r1/MA/GOV/7000/register/newcomer/holders/AB100001")
                .containsEntry("x-road-client", "MA/GOV/1000/guichet")
                .containsEntry("x-road-id", call.id().toString())
                .containsEntry("x-road-userid", Town.PERSON)
                .containsEntry("x-road-issue", Town.CASE.toString())
                .containsEntry("x-road-represented-party", "GOV/2000");
    }

    @ParameterizedTest
    @CsvSource({
        "Server.ServerProxy.AccessDenied, 500, TOKEN, false",
        "Server.ServerProxy.UnknownService, 500, UNAVAILABLE, false",
        "Server.ClientProxy.NetworkError, 500, UNAVAILABLE, false",
        "Server.ServerProxy.ServiceFailed.HttpError, 500, UNAVAILABLE, true",
        "Client.BadRequest, 400, UNEXPECTED_STATUS, false",
        "Server.ServerProxy.ServiceFailed, 200, UNAVAILABLE, true",
    })
    void anErrorOfTheSecurityServerIsNoAnswerOfTheAuthority(
            String found, int answeredWith, Reason reason, boolean applied) {
        error = found;
        status = answeredWith;

        assertThat(exchange.call(town.about("AB100001", "road-newcomer.openSubscription", "key")))
                .isInstanceOfSatisfying(Outcome.Failed.class, failed -> {
                    assertThat(failed.reason()).isEqualTo(reason);
                    assertThat(failed.applied()).isEqualTo(applied);
                });
    }

    @Test
    void anAnswerToAnotherMessageIsNotUsed() {
        answeredId = "00000000-0000-4000-8000-000000000000";

        assertThat(exchange.call(town.about("AB100001", "road-newcomer.getHolder", "key")))
                .isInstanceOfSatisfying(
                        Outcome.Failed.class,
                        failed -> assertThat(failed.reason()).isEqualTo(Reason.INVALID_ANSWER));
    }

    @Test
    void theSimulatedSecurityServerLetsOnlyTheKnownClientIn() throws IOException {
        Path others = Files.createDirectories(folder.resolve("others"));
        Newcomers.add(
                others, "road-newcomer", Newcomers.ALL.get("road-newcomer").replace("/1000/", "/1001/"));
        var operation = Town.contracts(others).operation("road-newcomer.getHolder");
        var asked = town.about("AB100001", "road-newcomer.getHolder", "key");
        var call = new org.guichetunique.exchange.call.Call(
                asked.id(), operation, asked.bindings(), asked.data(), "key", asked.purpose(), asked.onBehalfOf());

        assertThat(town.exchange.call(call)).isInstanceOfSatisfying(Outcome.Failed.class, failed -> {
            assertThat(failed.reason()).isEqualTo(Reason.TOKEN);
            assertThat(failed.detail()).contains("AccessDenied");
        });
        assertThat(List.of(town.desk("GET", "/security-server/r1/MA/GOV/7000/register/newcomer/holders/AB100001", "")
                        .path("type")
                        .asString()))
                .containsExactly("Client.BadRequest");
    }
}
