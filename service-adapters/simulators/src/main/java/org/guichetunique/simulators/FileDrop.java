package org.guichetunique.simulators;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.guichetunique.simulators.contract.Contract;
import org.guichetunique.simulators.contract.Contracts;
import org.guichetunique.simulators.contract.Operation;
import org.guichetunique.simulators.trouble.Behaviour;
import org.guichetunique.simulators.trouble.Trouble;
import org.guichetunique.simulators.trouble.Troubles;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The batch job of authorities that take files only: acknowledges each batch that is whole, works through its lines and
 * lays the answers beside it. The form of the files is in docs/contracts.md.
 */
final class FileDrop implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(FileDrop.class);
    private static final JsonMapper JSON = new JsonMapper();
    private static final String MANIFEST = ".manifest.json";

    private final Contracts contracts;
    private final AuthorityDesk desk;
    private final Troubles troubles;
    private final Path folder;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("file-drop").factory());

    FileDrop(Contracts contracts, AuthorityDesk desk, Troubles troubles, Path folder, Fronts fronts) {
        this.contracts = contracts;
        this.desk = desk;
        this.troubles = troubles;
        this.folder = folder;
        var millis = fronts.batchEvery().toMillis();
        clock.scheduleWithFixedDelay(this::look, millis, millis, TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }

    private void look() {
        for (var contract : contracts.all()) {
            if (contract.wire().speaks("file-drop")) {
                try {
                    look(contract);
                } catch (IOException | RuntimeException e) {
                    LOG.error("The batch of {} failed", contract.authority(), e);
                }
            }
        }
    }

    private void look(Contract contract) throws IOException {
        var requests = folder.resolve(contract.authority()).resolve("requests");
        if (!Files.isDirectory(requests)
                || troubles.atTheDoor(contract.authority(), "").isPresent()) {
            return;
        }
        List<Path> manifests;
        try (var files = Files.list(requests)) {
            manifests = files.filter(file -> file.toString().endsWith(MANIFEST))
                    .sorted()
                    .toList();
        }
        for (var manifest : manifests) {
            batch(contract, manifest);
        }
    }

    private void batch(Contract contract, Path manifest) throws IOException {
        var name = manifest.getFileName().toString().replace(MANIFEST, "");
        var answers = folder.resolve(contract.authority()).resolve("answers");
        Files.createDirectories(answers);
        var acknowledgement = answers.resolve(name + ".ack.json");
        if (Files.exists(acknowledgement)) {
            return;
        }
        var batch = manifest.resolveSibling(name + ".jsonl");
        var bytes = Files.readAllBytes(batch);
        var told = JSON.readTree(Files.readAllBytes(manifest));
        var sum = sha256(bytes);
        var lines = new String(bytes, StandardCharsets.UTF_8).lines().toList();
        var whole = sum.equals(told.path("sha256").asString(""))
                && lines.size() == told.path("lines").asInt(-1);
        if (whole) {
            var replies = new ArrayList<String>();
            for (var line : lines) {
                reply(contract, JSON.readTree(line)).ifPresent(reply -> replies.add(JSON.writeValueAsString(reply)));
            }
            answer(answers, name, replies);
        }
        var ack = JsonNodeFactory.instance
                .objectNode()
                .put("batch", name)
                .put("sha256", sum)
                .put("lines", lines.size())
                .put("accepted", whole);
        write(acknowledgement, JSON.writeValueAsBytes(ack));
    }

    private static void answer(Path answers, String name, List<String> replies) throws IOException {
        var text = replies.isEmpty() ? "" : String.join("\n", replies) + "\n";
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        write(answers.resolve(name + ".answers.jsonl"), bytes);
        var manifest = JsonNodeFactory.instance
                .objectNode()
                .put("batch", name)
                .put("sha256", sha256(bytes))
                .put("lines", replies.size());
        write(answers.resolve(name + ".answers" + MANIFEST), JSON.writeValueAsBytes(manifest));
    }

    /** @return empty when the authority leaves the line unanswered */
    private Optional<ObjectNode> reply(Contract contract, JsonNode line) throws IOException {
        var key = line.path("key").asString("");
        var operation = contract.operation(line.path("operation").asString(""));
        if (operation.isEmpty()) {
            return Optional.of(line(key, 404, MissingNode.getInstance()));
        }
        var trouble = troubles.next(contract.authority(), operation.get().id()).map(Trouble::behaviour);
        if (trouble.filter(Behaviour.NEVER_ANSWER::equals).isPresent()) {
            return Optional.empty();
        }
        if (trouble.filter(Behaviour.FAIL::equals).isPresent()) {
            return Optional.of(line(key, 500, MissingNode.getInstance()));
        }
        var reply = desk.replyTo(request(operation.get(), line, key), operation.get());
        return Optional.of(line(key, reply.status(), body(reply)));
    }

    private static ObjectNode line(String key, int status, JsonNode body) {
        var line = JsonNodeFactory.instance.objectNode().put("key", key).put("status", status);
        if (!body.isMissingNode()) {
            line.set("body", body);
        }
        return line;
    }

    private static JsonNode body(Reply reply) {
        try {
            return reply.body().length == 0 ? MissingNode.getInstance() : JSON.readTree(reply.body());
        } catch (JacksonException e) {
            return MissingNode.getInstance();
        }
    }

    private static Request request(Operation operation, JsonNode line, String key) {
        var path = new HashMap<String, String>();
        var query = new HashMap<String, String>();
        line.path("parameters").properties().forEach(parameter -> {
            var inPath = operation.parameters().stream()
                    .anyMatch(one -> one.in().equals("path") && one.name().equals(parameter.getKey()));
            (inPath ? path : query).put(parameter.getKey(), parameter.getValue().asString(""));
        });
        var headers = Map.of(
                "idempotency-key", key, "guichet-purpose", line.path("purpose").asString(""));
        return new Request(
                operation.method(),
                operation.filled(path),
                query,
                name -> headers.get(name.toLowerCase(Locale.ROOT)),
                () -> line.path("body"),
                false);
    }

    private static void write(Path file, byte[] bytes) throws IOException {
        var unfinished = file.resolveSibling("." + file.getFileName() + ".part");
        Files.write(unfinished, bytes);
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
