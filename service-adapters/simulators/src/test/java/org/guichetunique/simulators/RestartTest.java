package org.guichetunique.simulators;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RestartTest {
    private static final String BIRTH = Declarations.birth("AN-2026-004217", "2026-01-02");

    @TempDir
    Path data;

    @Test
    void yesterdays_births_are_still_known() throws Exception {
        String first;
        try (var counter = Counter.open(data)) {
            first = counter.caller
                    .post("/civil-registry/births", BIRTH, "birth-1")
                    .body()
                    .toString();
            counter.caller.post("/civil-registry/births", BIRTH, "birth-1");
        }
        try (var counter = Counter.open(data)) {
            var family = counter.caller.get("/civil-registry/families/AB100001").body();
            assertThat(family.path("household").path("childrenCount").asInt()).isEqualTo(2);
            assertThat(counter.caller
                            .post("/civil-registry/births", BIRTH, "birth-1")
                            .body()
                            .toString())
                    .isEqualTo(first);
            assertThat(counter.caller
                            .post("/civil-registry/births", BIRTH, "birth-2")
                            .status())
                    .isEqualTo(409);
            var entry = counter.caller.get("/_ledger/birth-1").body();
            assertThat(entry.path("calls").asInt()).isEqualTo(3);
            assertThat(entry.path("effects").asInt()).isEqualTo(1);
        }
    }

    @Test
    void a_line_cut_short_by_a_kill_is_dropped() throws Exception {
        try (var counter = Counter.open(data)) {
            counter.caller.post("/civil-registry/births", BIRTH, "birth-1");
        }
        Files.writeString(journal(), "{\"kind\":\"deed\",\"authority\":\"civ", StandardOpenOption.APPEND);
        try (var counter = Counter.open(data)) {
            assertThat(counter.caller.get("/_ledger").body().path("entries")).hasSize(1);
            counter.caller.post("/social-security/family-allowances/stops", "{\"reference\": \"AF-1\"}", "stop-1");
        }
        try (var counter = Counter.open(data)) {
            assertThat(counter.caller.get("/_ledger").body().path("entries")).hasSize(2);
        }
    }

    @Test
    void a_journal_damaged_in_the_middle_is_not_passed_over() throws Exception {
        try (var counter = Counter.open(data)) {
            counter.caller.post("/civil-registry/births", BIRTH, "birth-1");
        }
        var lines = Files.readAllLines(journal());
        Files.write(journal(), List.of(lines.getFirst(), "{oops", lines.getLast()));
        assertThatThrownBy(() -> Counter.open(data))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("damaged");
    }

    @Test
    void two_servers_do_not_share_a_journal() throws Exception {
        try (var counter = Counter.open(data)) {
            assertThatThrownBy(() -> Counter.open(data))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("in use");
            assertThat(counter.caller.get("/health").status()).isEqualTo(200);
        }
    }

    @Test
    void the_people_stay_the_same_a_month_later() throws Exception {
        String before;
        try (var counter = Counter.open(data)) {
            before = counter.caller.get("/_people?page=3").body().toString();
        }
        try (var issuer = new Issuer();
                var authorities = SimulatedAuthorities.start(new Settings(
                        "127.0.0.1",
                        0,
                        issuer.uri(),
                        List.of(Counter.CONTRACTS),
                        data,
                        3,
                        Clock.fixed(Instant.now().plusSeconds(30L * 86_400), Settings.ZONE)));
                var caller = new Caller(authorities.baseUrl(), issuer)) {
            assertThat(caller.get("/_people?page=3").body().toString()).isEqualTo(before);
        }
    }

    @Test
    void what_was_answered_before_a_kill_is_known_after_it() throws Exception {
        try (var issuer = new Issuer()) {
            var builder = new ProcessBuilder(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-cp",
                    System.getProperty("java.class.path"),
                    "org.guichetunique.simulators.SimulatedAuthorities");
            builder.environment().put("GUICHET_AUTHORITIES_PORT", "0");
            builder.environment().put("GUICHET_ISSUER", issuer.uri().toString());
            builder.environment().put("GUICHET_CONTRACTS", Counter.CONTRACTS.toString());
            builder.environment().put("GUICHET_DATA", data.toString());
            var process = builder.redirectErrorStream(true).start();
            var base = address(process);
            String certificate;
            try (var caller = new Caller(base, issuer)) {
                certificate = caller.post("/civil-registry/births", BIRTH, "birth-1")
                        .body()
                        .toString();
            } finally {
                process.destroyForcibly();
                assertThat(process.waitFor(10, SECONDS)).isTrue();
            }
            assertThat(certificate).contains("actNumber");
            try (var counter = Counter.open(data)) {
                assertThat(counter.caller
                                .post("/civil-registry/births", BIRTH, "birth-1")
                                .body()
                                .toString())
                        .isEqualTo(certificate);
            }
        }
    }

    private static URI address(Process process) throws IOException {
        var out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        for (var line = out.readLine(); line != null; line = out.readLine()) {
            if (line.contains("ready at ")) {
                return URI.create(line.substring(line.indexOf("http")));
            }
        }
        throw new IllegalStateException("The authorities did not start");
    }

    private Path journal() {
        return data.resolve("authorities.jsonl");
    }
}
