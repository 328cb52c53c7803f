package org.guichetunique.exchange.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.guichetunique.exchange.call.LateReplies;
import org.guichetunique.exchange.call.LateReply;
import org.guichetunique.exchange.call.Outcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The nightly batch, hurried: what is laid down, what comes back, and what becomes of files that are not whole. */
class FileDropTest {

    private static final String OPEN = "filing-newcomer.openSubscription";

    @TempDir
    private Path folder;

    private Town town;
    private Path drop;
    private final Set<String> asked = ConcurrentHashMap.newKeySet();
    private final Map<String, LateReply> taken = new ConcurrentHashMap<>();
    private final List<LateReplies.Receipt> receipts = new CopyOnWriteArrayList<>();

    @BeforeEach
    void open() throws Exception {
        town = new Town(folder);
        drop = folder.resolve("drop/filing-newcomer");
    }

    @AfterEach
    void close() throws Exception {
        town.close();
    }

    @Test
    void aRequestIsAnsweredLaterByTheNextBatch() {
        collect();
        Outcome outcome = call("one");

        assertThat(outcome).isInstanceOf(Outcome.Deferred.class);
        LateReply answer = answer("one");
        assertThat(answer.authority()).isEqualTo("filing-newcomer");
        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.body().path("nom").asString()).isEqualTo("Bennani");
        assertThat(town.exchange.read(town.about("AB100001", OPEN, "one"), answer))
                .isInstanceOf(Outcome.Answered.class);
        await().untilAsserted(() -> assertThat(names("requests")).isEmpty());
        assertThat(names("done")).anyMatch(name -> name.endsWith(".ack.json"));
    }

    @Test
    void theSameRequestLaidDownTwiceIsOneLineAndTakesEffectOnce() {
        call("twice");
        call("twice");
        assertThat(names("pending")).hasSize(1);

        collect();
        answer("twice");
        call("twice");
        await().untilAsserted(() ->
                assertThat(town.ledger("twice").path("calls").asInt()).isEqualTo(2));
        assertThat(town.ledger("twice").path("effects").asInt()).isEqualTo(1);
        await().untilAsserted(() -> assertThat(receipts).contains(LateReplies.Receipt.KNOWN));
    }

    @Test
    void aRefusalComesLaterToo() {
        town.trouble("filing-newcomer", "fail", "\"times\": 1");
        collect();
        call("failed-once");

        // Its system failed once: the line went along with the next batch.
        assertThat(answer("failed-once").status()).isEqualTo(201);

        String key = UUID.randomUUID().toString();
        asked.add(key);
        town.exchange.call(town.about("ZZ999999", "filing-newcomer.getHolder", key));
        assertThat(answer(key).status()).isEqualTo(404);
        assertThat(answer(key).body().path("code").asString()).isEqualTo("UNKNOWN_HOLDER");
    }

    @Test
    void aTruncatedAnswerFileIsPutAsideAndTheWholeOneIsUsed() throws Exception {
        town.trouble("filing-newcomer", "neverAnswer", "");
        collect();
        call("late");
        String answers =
                "{\"key\": \"late\", \"status\": 201, \"body\": {\"cin\": \"AB100001\", \"nom\": \"Bennani\"}}\n";

        layDown("20260101T000000Z", answers.substring(0, 30), sha256(answers), 1);
        await().untilAsserted(() -> assertThat(names("refused")).contains("20260101T000000Z.answers.jsonl"));
        assertThat(taken).isEmpty();

        layDown("20260101T000000Z", answers, sha256(answers), 1);
        assertThat(answer("late").status()).isEqualTo(201);
    }

    @Test
    void anAnswerFileWithAWrongSumOrNumberOfLinesIsPutAside() throws Exception {
        collect();
        asked.add("x");
        String answers = "{\"key\": \"x\", \"status\": 201}\n";

        layDown("wrong-sum", answers, sha256("something else"), 1);
        layDown("wrong-lines", answers, sha256(answers), 2);
        Files.createDirectories(drop.resolve("answers"));
        Files.writeString(drop.resolve("answers/no-lines.answers.manifest.json"), "{\"lines\": 0}");
        Files.writeString(drop.resolve("answers/no-manifest.answers.manifest.json"), "{not json");

        await().untilAsserted(() -> assertThat(names("refused"))
                .contains(
                        "wrong-sum.answers.jsonl",
                        "wrong-lines.answers.jsonl",
                        "no-lines.answers.manifest.json",
                        "no-manifest.answers.manifest.json"));
        assertThat(taken).isEmpty();
    }

    @Test
    void linesThatAnswerNothingArePutAsideAndTheOthersUsed() throws Exception {
        collect();
        asked.add("good");
        String answers = """
                {"key": "never-asked", "status": 201}
                {"key": "good", "status": 201}
                {"status": 201}
                not json at all
                """;

        layDown("mixed", answers, sha256(answers), 4);

        assertThat(answer("good").status()).isEqualTo(201);
        await().untilAsserted(() -> assertThat(names("refused")).contains("mixed.answers.lines"));
        assertThat(Files.readString(drop.resolve("refused/mixed.answers.lines")))
                .contains(
                        "NO_SUCH_CALL {\"key\": \"never-asked\"", "UNREADABLE {\"status\": 201}", "UNREADABLE not json")
                .doesNotContain("good");
        assertThat(names("done")).contains("mixed.answers.jsonl");
    }

    @Test
    void aBatchThatDidNotArriveWholeIsSentAgain() throws Exception {
        town.trouble("filing-newcomer", "refuseConnections", "");
        collect();
        call("damaged");
        await().untilAsserted(() -> assertThat(names("requests")).anyMatch(name -> name.endsWith(".manifest.json")));
        String batch = names("requests").stream()
                .filter(name -> name.endsWith(".manifest.json"))
                .findFirst()
                .orElseThrow()
                .replace(".manifest.json", "");

        Files.createDirectories(drop.resolve("answers"));
        write(
                "answers/" + batch + ".ack.json",
                "{\"accepted\": false, \"sha256\": \"%s\", \"lines\": 1}".formatted(sha256("half of it")));
        await().untilAsserted(() -> assertThat(names("refused")).contains(batch + ".ack.json"));
        town.endTroubles();

        assertThat(answer("damaged").status()).isEqualTo(201);
        assertThat(town.ledger("damaged").path("effects").asInt()).isEqualTo(1);
    }

    @Test
    void anAcknowledgementOfNothingIsPutAside() throws Exception {
        collect();
        Files.createDirectories(drop.resolve("answers"));
        write("answers/20200101T000000Z.ack.json", "{\"accepted\": true}");

        await().untilAsserted(() -> assertThat(names("refused")).contains("20200101T000000Z.ack.json"));
    }

    @Test
    void answersThatTheIntakeCannotKeepYetStayWhereTheyAre() throws Exception {
        var broken = new java.util.concurrent.atomic.AtomicBoolean(true);
        town.transports.collect(town.contracts, answer -> {
            if (broken.get()) {
                throw new IllegalStateException("No database");
            }
            taken.put(answer.key(), answer);
            return LateReplies.Receipt.TAKEN;
        });
        String answers = "{\"key\": \"x\", \"status\": 201}\n";
        layDown("kept", answers, sha256(answers), 1);
        await().during(Duration.ofMillis(700))
                .untilAsserted(() -> assertThat(names("answers")).contains("kept.answers.jsonl"));

        broken.set(false);
        answer("x");
        await().untilAsserted(() -> assertThat(names("done")).contains("kept.answers.jsonl"));
    }

    @Test
    void aFolderThatTakesNoFileIsAnUnreachableAuthority() throws Exception {
        Files.createDirectories(drop.getParent());
        Files.writeString(drop, "a file where the folder should be");

        assertThat(call("nowhere")).isInstanceOfSatisfying(Outcome.Failed.class, failed -> {
            assertThat(failed.reason()).isEqualTo(Outcome.Reason.UNREACHABLE);
            assertThat(failed.applied()).isFalse();
        });
    }

    private void collect() {
        town.transports.collect(town.contracts, answer -> {
            LateReplies.Receipt receipt = !asked.contains(answer.key())
                    ? LateReplies.Receipt.NO_SUCH_CALL
                    : taken.putIfAbsent(answer.key(), answer) == null
                            ? LateReplies.Receipt.TAKEN
                            : LateReplies.Receipt.KNOWN;
            receipts.add(receipt);
            return receipt;
        });
    }

    private Outcome call(String key) {
        asked.add(key);
        return town.call(OPEN, key);
    }

    private LateReply answer(String key) {
        await().atMost(Duration.ofSeconds(60)).until(() -> taken.containsKey(key));
        return taken.get(key);
    }

    private void layDown(String batch, String lines, String sha256, int count) throws IOException {
        Files.createDirectories(drop.resolve("answers"));
        write("answers/" + batch + ".answers.jsonl", lines);
        write(
                "answers/" + batch + ".answers.manifest.json",
                "{\"batch\": \"%s\", \"sha256\": \"%s\", \"lines\": %d}".formatted(batch, sha256, count));
    }

    private void write(String name, String text) throws IOException {
        Path unfinished = Files.createTempFile(folder, "test", ".part");
        Files.writeString(unfinished, text);
        Files.move(unfinished, drop.resolve(name));
    }

    private List<String> names(String part) {
        Path place = drop.resolve(part);
        if (!Files.isDirectory(place)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(place)) {
            return files.map(file -> file.getFileName().toString()).toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String sha256(String text) throws Exception {
        return HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    }
}
