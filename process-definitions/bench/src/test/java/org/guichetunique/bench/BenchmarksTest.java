package org.guichetunique.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every benchmark in small, so that each can be run at any time. What it measures here says nothing. */
class BenchmarksTest {

    /** The start is most of it. */
    private static final List<String> QUICK =
            List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Dguichet.temporary-databases=/dev/shm");

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream problems = new ByteArrayOutputStream();

    @Test
    void orchestrationComparesTheProductWithTheEngineBareAndBehindItsRestApi() throws Exception {
        JsonNode report = written("orchestration", () -> Orchestration.measure(new Orchestration.Size(6, 4, 0, 1)));

        assertThat(names(report))
                .containsExactly(
                        "product, until the last case is closed",
                        "product, until its last work is done",
                        "bare engine, empty delegates",
                        "bare engine without history",
                        "REST API and external-task client",
                        "writing transactions of the product",
                        "waiting for a lock of another");
        assertThat(report.path("ratios").propertyNames())
                .containsExactly(
                        "statements_per_case",
                        "wal_kb_per_case",
                        "cpu_vs_bare",
                        "lock_wait_share",
                        "throughput_vs_bare",
                        "throughput_vs_rest_client",
                        "transactions_per_case_vs_minimum");
        assertThat(costs(report)).hasSize(4).allSatisfy(cost -> {
            assertThat(cost.path("statements").asDouble()).isPositive();
            assertThat(cost.path("rows written").asDouble()).isPositive();
            assertThat(cost.path("WAL bytes").asDouble()).isPositive();
            assertThat(cost.path("transactions").asDouble()).isPositive();
            assertThat(cost.has("program ms")).isTrue();
            assertThat(cost.has("database ms")).isTrue();
        });
    }

    @Test
    void fanOutComparesOneCaseWithManyAndWithOneCallAfterTheOther() throws Exception {
        JsonNode report = written("fan-out", () -> FanOut.measure(new FanOut.Size(20, 4, 4, 0, 1)));

        assertThat(names(report))
                .containsExactly(
                        "one case, at the same time",
                        "one case, one after the other",
                        "4 cases at once, until the last is closed");
        assertThat(report.path("ratios").propertyNames())
                .containsExactly("latency_vs_slowest_call", "latency_vs_sequential", "latency_of_4_vs_slowest_call");
        assertThat(costs(report)).hasSize(3);
    }

    @Test
    void worklistComparesFewCasesWithMany() throws Exception {
        JsonNode report =
                written("worklist", () -> Worklists.measure(new Worklists.Size(200, 2_000, 0, 1, 1, 1, 1, 1)));

        assertThat(names(report))
                .contains(
                        "our first page, 2000 cases",
                        "the engine's TaskQuery, 2000 cases",
                        "search as one types, 2000 cases",
                        "claim and complete, 200 cases",
                        "the same without the index, 2000 cases",
                        "start of a node, 2000 cases")
                .hasSize(12);
        assertThat(report.path("ratios").propertyNames())
                .contains("page_growth", "complete_vs_stock_schema", "search_p95_ms_1m")
                .hasSize(8);
        assertThat(costs(report)).hasSize(12);
    }

    @Test
    void sessionsComparesPagesWithTheSmallestThatThereCanBe() throws Exception {
        JsonNode report = written(
                "sessions",
                () -> Sessions.measure(new Sessions.Size(QUICK, 3, 1, Duration.ofMillis(300), Duration.ofMillis(300))));

        assertThat(names(report)).hasSize(6).contains("change of page, median", "public home page");
        assertThat(report.path("ratios").propertyNames())
                .containsExactly("live_kb_per_session", "rpc_p95_vs_bare_view", "public_requests_vs_static");
        assertThat(costs(report)).hasSize(4);
    }

    @Test
    void pagesTellsWhatEachCostsACheapTelephone() throws Exception {
        JsonNode report = written("pages", () -> Pages.measure(new Pages.Size(1)));

        assertThat(names(report))
                .hasSize(18)
                .contains("first view after sign-in, size", "step of a request, until it can be used");
        assertThat(report.path("arms").valueStream().map(arm -> arm.path("median")))
                .allSatisfy(median -> assertThat(median.asDouble()).isPositive());
        assertThat(report.path("ratios").propertyNames())
                .containsExactly("first_view_kb", "first_view_seconds", "step_kb", "step_seconds");
    }

    @Test
    void aBenchmarkThatFailsSaysSoAndEndsWithOne() {
        int status = run("broken", () -> {
            throw new AssertionError("A case was not filed");
        });

        assertThat(status).isOne();
        assertThat(problems.toString(StandardCharsets.UTF_8))
                .startsWith("The benchmark broken failed: A case was not filed");
        assertThat(folder.resolve("broken.json")).doesNotExist();
    }

    private JsonNode written(String name, Bench.Measured measured) throws Exception {
        int status = run(name, measured);

        assertThat(problems.toString(StandardCharsets.UTF_8)).isEmpty();
        assertThat(status).isZero();
        JsonNode report = JsonMapper.shared().readTree(Files.readString(folder.resolve(name + ".json")));
        assertThat(report.path("name").asString()).isEqualTo(name);
        assertThat(report.path("commit").asString()).isNotEmpty();
        String table = out.toString(StandardCharsets.UTF_8);
        names(report).forEach(arm -> assertThat(table).contains(arm));
        report.path("ratios").propertyNames().forEach(ratio -> assertThat(table).contains(ratio + " "));
        assertThat(table).contains("statements", "WAL bytes");
        return report;
    }

    private int run(String name, Bench.Measured measured) {
        return Bench.run(
                name,
                measured,
                folder,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(problems, true, StandardCharsets.UTF_8));
    }

    private static List<String> names(JsonNode report) {
        return report.path("arms")
                .valueStream()
                .map(arm -> arm.path("name").asString())
                .toList();
    }

    private static List<JsonNode> costs(JsonNode report) {
        return report.path("arms")
                .valueStream()
                .filter(arm -> arm.has("costOfOne"))
                .map(arm -> arm.path("costOfOne"))
                .toList();
    }
}
