package org.guichetunique.simulators;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IdempotencyTest {
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
    void fifty_equal_calls_at_once_have_one_effect_and_one_reply() throws Exception {
        var replies = new HashSet<String>();
        var start = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var calls = new ArrayList<java.util.concurrent.Future<String>>();
            for (int i = 0; i < 50; i++) {
                Callable<String> call = () -> {
                    start.await();
                    var reply = caller.post("/civil-registry/births", BIRTH, "birth-1");
                    return reply.status() + reply.body().toString();
                };
                calls.add(threads.submit(call));
            }
            start.countDown();
            for (var call : calls) {
                replies.add(call.get());
            }
        }
        assertThat(replies).singleElement().asString().startsWith("201");
        var entry = caller.get("/_ledger/birth-1").body();
        assertThat(entry.path("calls").asInt()).isEqualTo(50);
        assertThat(entry.path("effects").asInt()).isEqualTo(1);
        assertThat(entry.path("authority").asString()).isEqualTo("civil-registry");
        assertThat(entry.path("operation").asString()).isEqualTo("registerBirth");
    }

    @Test
    void a_key_used_for_another_body_is_refused() throws Exception {
        caller.post("/civil-registry/births", BIRTH, "birth-1");
        var other = caller.post("/civil-registry/births", BIRTH.replace("Lina", "Aya"), "birth-1");
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.body().path("code").asString()).isEqualTo("KEY_REUSED");
    }

    @Test
    void the_order_of_properties_does_not_make_another_body() throws Exception {
        caller.post("/social-security/family-allowances/stops", "{\"reference\": \"AF-1\"}", "stop-1");
        var first = caller.post("/social-security/family-allowances", Declarations.allowance("2026000000017"), "a-1");
        var turned = """
            {"entitlement": {"monthlyAmount": 300}, "insured": {"registration": "104233817"},
             "child": {"identifier": "2026000000017"}}""";
        var second = caller.post("/social-security/family-allowances", turned, "a-1");
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(second.raw().headers().firstValue("Idempotency-Replayed")).hasValue("true");
    }

    @Test
    void a_change_without_a_key_is_refused_and_leaves_nothing() throws Exception {
        var reply = caller.send(caller.request("/civil-registry/births", counter.issuer.token())
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(BIRTH)));
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.body().path("pointer").asString()).isEqualTo("parameter:Idempotency-Key");
        assertThat(caller.get("/_ledger").body().path("entries")).isEmpty();
    }

    @Test
    void the_ledger_is_read_page_by_page() throws Exception {
        for (int i = 0; i < 120; i++) {
            caller.post("/social-security/family-allowances/stops", "{\"reference\": \"AF-1\"}", "stop-" + i);
        }
        var first = caller.get("/_ledger").body();
        assertThat(first.path("entries")).hasSize(100);
        var second = caller.get("/_ledger?after=" + first.path("next").asInt()).body();
        assertThat(second.path("entries")).hasSize(20);
        assertThat(second.path("entries").get(0).path("key").asString()).isEqualTo("stop-100");
        assertThat(second.has("next")).isFalse();
    }
}
