package org.guichetunique.simulators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.guichetunique.simulators.contract.Contracts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.core.JacksonException;

/** Faults 13 to 16, 20, 21 and 23, as an authority shows them. */
class MisbehaviourTest {
    private static final String PERSON = "/population-register/people/AB100001";
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

    @AfterEach
    void close() throws Exception {
        counter.close();
    }

    @Test
    void it_is_slow() throws Exception {
        reading("slow", "\"delayMillis\": 700");
        var started = Instant.now();
        assertThat(caller.get(PERSON).status()).isEqualTo(200);
        assertThat(Duration.between(started, Instant.now())).isGreaterThanOrEqualTo(Duration.ofMillis(700));
    }

    @Test
    void it_is_unsteady_and_does_what_it_does_once() throws Exception {
        reading("fail", "\"percent\": 30");
        var failures = 0;
        for (int i = 0; i < 100; i++) {
            failures += caller.get(PERSON).status() == 500 ? 1 : 0;
        }
        assertThat(failures).isBetween(10, 60);
        caller.demonstration("DELETE", "/_behaviour", "");
        changing("unsteady", "\"percent\": 100, \"delayMillis\": 1, \"times\": 20");
        for (int i = 0; i < 21; i++) {
            try {
                caller.post(BIRTHS, BIRTH, "birth-1");
            } catch (IOException dropped) {
                assertThat(dropped).isNotInstanceOf(HttpTimeoutException.class);
            }
        }
        assertThat(caller.post(BIRTHS, BIRTH, "birth-1").status()).isEqualTo(201);
        assertThat(caller.get("/_ledger/birth-1").body().path("effects").asInt())
                .isEqualTo(1);
    }

    @Test
    void it_fails_as_often_as_asked_and_then_recovers() throws Exception {
        reading("fail", "\"times\": 2");
        assertThat(caller.get(PERSON).status()).isEqualTo(500);
        assertThat(caller.get(PERSON).status()).isEqualTo(500);
        assertThat(caller.get(PERSON).status()).isEqualTo(200);
    }

    @Test
    void it_is_unavailable_or_asks_for_patience() throws Exception {
        reading("unavailable", "\"retryAfterSeconds\": 7, \"times\": 1");
        var reply = caller.get(PERSON);
        assertThat(reply.status()).isEqualTo(503);
        assertThat(reply.raw().headers().firstValue("Retry-After")).hasValue("7");
        reading("tooMany", "\"times\": 1");
        assertThat(caller.get(PERSON).status()).isEqualTo(429);
    }

    @Test
    void it_takes_the_question_and_answers_when_asked_again() throws Exception {
        reading("answerLater", "\"retryAfterSeconds\": 3, \"times\": 1");
        var reply = caller.get(PERSON);
        assertThat(reply.status()).isEqualTo(202);
        assertThat(reply.raw().headers().firstValue("Retry-After")).hasValue("3");
        assertThat(caller.get(PERSON).status()).isEqualTo(200);
    }

    @Test
    void it_refuses_with_a_code_of_its_contract() throws Exception {
        reading("refuse", "\"code\": \"UNKNOWN_PERSON\"");
        var reply = caller.get(PERSON);
        assertThat(reply.status()).isEqualTo(404);
        assertThat(reply.body().path("code").asString()).isEqualTo("UNKNOWN_PERSON");
        assertThat(reply.body().path("title").asString()).isEqualTo("Personne inconnue du registre");
    }

    @Test
    void it_never_answers() throws Exception {
        reading("neverAnswer", "\"times\": 1");
        try (var client = HttpClient.newHttpClient()) {
            var request = caller.request(PERSON, counter.issuer.token())
                    .timeout(Duration.ofMillis(600))
                    .build();
            assertThatThrownBy(() -> client.send(request, HttpResponse.BodyHandlers.ofString()))
                    .isInstanceOf(HttpTimeoutException.class);
            client.shutdownNow();
        }
    }

    @Test
    void it_drips_a_byte_a_second() throws Exception {
        reading("drip", "\"times\": 1");
        try (var client = HttpClient.newHttpClient()) {
            var request = caller.request(PERSON, counter.issuer.token()).build();
            var reply = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
            assertThat(reply.statusCode()).isEqualTo(200);
            var started = Instant.now();
            assertThat(reply.body().readNBytes(3)).hasSize(3);
            assertThat(Duration.between(started, Instant.now()))
                    .isBetween(Duration.ofSeconds(1), Duration.ofSeconds(5));
            reply.body().close();
            client.shutdownNow();
        }
    }

    @Test
    void it_applies_the_change_and_hangs_up_and_gives_the_reply_to_the_next_attempt() throws Exception {
        changing("dropAfterApplying", "\"times\": 1");
        assertThatThrownBy(() -> caller.post(BIRTHS, BIRTH, "birth-1")).isInstanceOf(IOException.class);
        assertThat(caller.post(BIRTHS, BIRTH, "birth-1").status()).isEqualTo(201);
        assertThat(caller.get("/_ledger/birth-1").body().path("effects").asInt())
                .isEqualTo(1);
        assertThat(caller.get("/_ledger/birth-1").body().path("calls").asInt()).isEqualTo(2);
    }

    @Test
    void it_breaks_down_although_it_applied_the_change() throws Exception {
        changing("fail", "\"times\": 1, \"afterApplying\": true");
        assertThat(caller.post(BIRTHS, BIRTH, "birth-1").status()).isEqualTo(500);
        assertThat(caller.get("/_ledger/birth-1").body().path("effects").asInt())
                .isEqualTo(1);
    }

    @Test
    void a_breakdown_before_the_change_leaves_no_trace() throws Exception {
        changing("fail", "\"times\": 1");
        assertThat(caller.post(BIRTHS, BIRTH, "birth-1").status()).isEqualTo(500);
        assertThat(caller.get("/_ledger/birth-1").status()).isEqualTo(404);
    }

    @Test
    void it_sends_what_is_no_json() throws Exception {
        reading("malformed", "\"times\": 1");
        var reply = caller.sendRaw(PERSON);
        assertThat(reply.statusCode()).isEqualTo(200);
        assertThatThrownBy(() -> Caller.JSON.readTree(reply.body())).isInstanceOf(JacksonException.class);
    }

    @Test
    void it_stops_in_the_middle_of_the_reply() throws Exception {
        reading("truncated", "\"times\": 1");
        assertThatThrownBy(() -> caller.sendRaw(PERSON)).isInstanceOf(IOException.class);
    }

    @Test
    void it_sends_twenty_megabytes() throws Exception {
        reading("huge", "\"times\": 1");
        assertThat(caller.sendRaw(PERSON).body().length()).isBetween(20 * 1024 * 1024, 21 * 1024 * 1024);
    }

    @Test
    void it_sends_a_bottomless_reply() throws Exception {
        reading("deeplyNested", "\"times\": 1");
        assertThat(caller.sendRaw(PERSON).body())
                .startsWith("{\"a\":{\"a\":{\"a\":")
                .hasSizeGreaterThan(100_000);
    }

    @Test
    void it_reports_an_error_as_a_success() throws Exception {
        reading("errorIn200", "\"times\": 1");
        var reply = caller.get(PERSON);
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.body().path("status").asString()).isEqualTo("ERROR");
    }

    @Test
    void it_breaks_its_contract() throws Exception {
        reading("wrongSchema", "\"times\": 1");
        var operation = Contracts.in(java.util.List.of(Counter.CONTRACTS))
                .of("population-register")
                .orElseThrow()
                .operation("getPerson")
                .orElseThrow();
        assertThat(operation.success().shape().accepts(caller.get(PERSON).body()))
                .isFalse();
        assertThat(operation.success().shape().accepts(caller.get(PERSON).body()))
                .isTrue();
    }

    @Test
    void it_sends_the_caller_elsewhere() throws Exception {
        reading("redirect", "\"times\": 1, \"location\": \"http://169.254.169.254/latest\"");
        var reply = caller.sendRaw(PERSON);
        assertThat(reply.statusCode()).isEqualTo(302);
        assertThat(reply.headers().firstValue("Location")).hasValue("http://169.254.169.254/latest");
    }

    @Test
    void it_refuses_connections_while_the_others_go_on() throws Exception {
        caller.misbehave("{\"authority\": \"population-register\", \"behaviour\": \"refuseConnections\"}");
        assertThatThrownBy(() -> caller.get(PERSON)).isInstanceOf(IOException.class);
        assertThat(caller.get("/social-security/insured/AB100001").status()).isEqualTo(200);
        assertThat(caller.demonstration("DELETE", "/_behaviour", "").status()).isEqualTo(204);
        assertThat(caller.get(PERSON).status()).isEqualTo(200);
    }

    @Test
    void what_cannot_be_asked_for_is_pointed_at() throws Exception {
        assertThat(asked("{\"authority\": \"x\", \"behaviour\": \"fail\"}")).isEqualTo("/authority");
        assertThat(asked("{\"authority\": \"civil-registry\", \"behaviour\": \"x\"}"))
                .isEqualTo("/behaviour");
        assertThat(asked("{\"authority\": \"civil-registry\", \"operation\": \"x\", \"behaviour\": \"fail\"}"))
                .isEqualTo("/operation");
        assertThat(asked("{\"authority\": \"civil-registry\", \"behaviour\": \"slow\", \"delayMillis\": 999999}"))
                .isEqualTo("/delayMillis");
    }

    @Test
    void leila_lenteur_makes_everybody_slow() throws Exception {
        var started = Instant.now();
        assertThat(caller.get("/population-register/people/ZT900001").status()).isEqualTo(200);
        assertThat(Duration.between(started, Instant.now())).isGreaterThanOrEqualTo(Duration.ofSeconds(3));
    }

    @Test
    void the_magic_people_bring_their_troubles_along() throws Exception {
        assertThat(caller.get("/social-support-agency/households/of/ZT900005").status())
                .isEqualTo(503);
        assertThat(caller.get("/social-security/insured/ZT900003").status()).isEqualTo(200);
        assertThat(caller.post(
                                "/social-security/dependants",
                                Declarations.dependant("2026000000017", "ZT900003", "ZT900004"))
                        .status())
                .isEqualTo(500);
        assertThat(caller.post(BIRTHS, BIRTH.replace("AB100001", "ZT900007")).status())
                .isEqualTo(409);
        var cut = BIRTH.replace("AB100001", "ZT900009");
        assertThatThrownBy(() -> caller.post(BIRTHS, cut, "cut")).isInstanceOf(IOException.class);
        assertThat(caller.post(BIRTHS, cut, "cut").status()).isEqualTo(201);
    }

    private void reading(String behaviour, String more) throws Exception {
        caller.misbehave("""
            {"authority": "population-register", "operation": "getPerson", "behaviour": "%s", %s}""".formatted(behaviour, more));
    }

    private void changing(String behaviour, String more) throws Exception {
        caller.misbehave("""
            {"authority": "civil-registry", "operation": "registerBirth", "behaviour": "%s", %s}""".formatted(behaviour, more));
    }

    private String asked(String json) throws Exception {
        return caller.demonstration("POST", "/_behaviour", json)
                .body()
                .path("pointer")
                .asString();
    }
}
