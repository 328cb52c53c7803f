package org.guichetunique.simulators;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BoundsTest {
    private static final String BIRTHS = "/civil-registry/births";
    private static final String BIRTH = Declarations.birth("AN-2026-004217", "2026-01-02");

    @TempDir
    Path data;

    private Counter counter;
    private Caller caller;

    @BeforeEach
    void open() throws Exception {
        counter = Counter.open(data);
        caller = counter.caller;
    }

    /** O7: whatever was refused left nothing behind. */
    @AfterEach
    void close() throws Exception {
        assertThat(Files.readAllLines(data.resolve("authorities.jsonl"))).hasSize(1);
        counter.close();
    }

    @Test
    void a_property_that_the_contract_does_not_have_is_pointed_at() throws Exception {
        var reply = caller.post(BIRTHS, BIRTH.replace("\"sex\"", "\"nickname\": \"Lili\", \"sex\""));
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.body().path("pointer").asString()).isEqualTo("/child/nickname");
    }

    @Test
    void a_missing_property_and_a_wrong_one_are_pointed_at() throws Exception {
        assertThat(pointer(BIRTH.replace("\"time\": \"07:42\",", ""))).isEqualTo("/time");
        assertThat(pointer(BIRTH.replace("07:42", "7h42"))).isEqualTo("/time");
        assertThat(pointer(BIRTH.replace("2026-01-02", "2026-13-02"))).isEqualTo("/date");
        assertThat(pointer(BIRTH.replace("Lina", "L".repeat(61)))).isEqualTo("/child/givenName");
    }

    @Test
    void what_is_not_json_is_refused() throws Exception {
        for (var body : new String[] {"", "{", "null", "[]", BIRTH + "}", "{\"date\":1,\"date\":2}", "[".repeat(100)}) {
            assertThat(caller.post(BIRTHS, body).status()).as(body).isEqualTo(400);
        }
        var form = caller.send(caller.request(BIRTHS, counter.issuer.token())
                .header("Content-Type", "text/plain")
                .header("Idempotency-Key", "k")
                .POST(HttpRequest.BodyPublishers.ofString(BIRTH)));
        assertThat(form.status()).isEqualTo(415);
    }

    @Test
    void a_body_over_64_kilobytes_is_refused() throws Exception {
        assertThat(caller.post(BIRTHS, BIRTH.replace("Rabat", "x".repeat(64 * 1024)))
                        .status())
                .isEqualTo(413);
        assertThat(caller.post(BIRTHS, "x".repeat(900_000)).status()).isEqualTo(413);
    }

    @Test
    void a_parameter_that_the_contract_does_not_have_is_pointed_at() throws Exception {
        var notifications = "/health-facility/birth-notifications/latest";
        assertThat(caller.get(notifications).body().path("pointer").asString()).isEqualTo("parameter:mother");
        assertThat(caller.get(notifications + "?mother=AB100001&father=AB100002")
                        .body()
                        .path("pointer")
                        .asString())
                .isEqualTo("parameter:father");
        assertThat(caller.get(notifications + "?mother=" + "A".repeat(11)).status())
                .isEqualTo(400);
        assertThat(caller.get(notifications + "?mother=A&mother=B").status()).isEqualTo(400);
    }

    @Test
    void an_unknown_address_and_a_wrong_method_are_told_apart() throws Exception {
        assertThat(caller.get("/tax-office/births").status()).isEqualTo(404);
        assertThat(caller.get("/civil-registry/adoptions").status()).isEqualTo(404);
        var reply = caller.get(BIRTHS);
        assertThat(reply.status()).isEqualTo(405);
        assertThat(reply.raw().headers().firstValue("Allow")).hasValue("POST");
    }

    @Test
    void a_request_that_drips_is_cut_off() throws Exception {
        var started = Instant.now();
        try (var socket = new Socket("127.0.0.1", counter.authorities.baseUrl().getPort())) {
            socket.setSoTimeout(15_000);
            socket.getOutputStream()
                    .write(("POST /civil-registry/births HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000\r\n"
                                    + "Content-Type: application/json\r\nIdempotency-Key: k\r\nAuthorization: Bearer "
                                    + counter.issuer.token() + "\r\n\r\n{")
                            .getBytes(StandardCharsets.US_ASCII));
            assertThat(readsNothing(socket)).isTrue();
        }
        assertThat(Duration.between(started, Instant.now())).isLessThan(Duration.ofSeconds(10));
    }

    @Test
    void the_demonstration_desk_answers_this_machine_only() throws Exception {
        try (var socket = new Socket("127.0.0.1", counter.authorities.baseUrl().getPort())) {
            socket.getOutputStream()
                    .write("GET /_people HTTP/1.1\r\nHost: rebound.example\r\nConnection: close\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .startsWith("HTTP/1.1 404");
        }
    }

    private static boolean readsNothing(Socket socket) {
        try {
            return socket.getInputStream().read() < 0;
        } catch (java.net.SocketTimeoutException e) {
            return false;
        } catch (IOException e) {
            return true;
        }
    }

    private String pointer(String birth) throws Exception {
        return caller.post(BIRTHS, birth).body().path("pointer").asString();
    }
}
