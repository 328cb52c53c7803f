package org.guichetunique.exchange.transport.filedrop;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.guichetunique.exchange.call.LateReplies;
import org.guichetunique.exchange.call.LateReply;
import org.guichetunique.exchange.contract.Authority;
import org.guichetunique.exchange.transport.http.HttpCalls;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Takes in what an authority laid down: acknowledgements, and answer files that are whole. A file that is not is put
 * aside untouched, and what it should have answered goes on waiting; a line that answers nothing is put aside alone.
 */
final class DroppedReplies {

    private static final Logger LOG = LoggerFactory.getLogger(DroppedReplies.class);

    private static final String ACKNOWLEDGEMENT = ".ack.json";
    private static final String ANSWERS = ".answers";
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9-]{1,80}");
    private static final long LARGEST_FILE = 256L * 1024 * 1024;
    private static final int LARGEST_NOTE = 64 * 1024;
    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(50)
                            .maxDocumentLength(HttpCalls.LARGEST_ANSWER)
                            .build())
                    .build())
            .build();

    private final Authority authority;
    private final DropFolder folder;
    private final LateReplies intake;

    DroppedReplies(Authority authority, DropFolder folder, LateReplies intake) {
        this.authority = authority;
        this.folder = folder;
        this.intake = intake;
    }

    void collect() throws IOException {
        for (Path manifest : DropFolder.files(folder.answers(), ANSWERS + Batches.MANIFEST)) {
            answers(manifest, name(manifest, ANSWERS + Batches.MANIFEST));
        }
        for (Path acknowledgement : DropFolder.files(folder.answers(), ACKNOWLEDGEMENT)) {
            acknowledged(acknowledgement, name(acknowledgement, ACKNOWLEDGEMENT));
        }
    }

    /** A batch that did not arrive whole is sent again with the next one. */
    private void acknowledged(Path acknowledgement, String batch) throws IOException {
        Path lines = folder.requests().resolve(batch + Batches.LINES);
        Path manifest = folder.requests().resolve(batch + Batches.MANIFEST);
        Optional<JsonNode> said = note(acknowledgement);
        if (!NAME.matcher(batch).matches() || !Files.exists(manifest)) {
            refuse("acknowledges a batch that is not waiting for it", acknowledgement);
            return;
        }
        boolean accepted = said.isPresent()
                && said.get().path("accepted").asBoolean(false)
                && ManifestSums.in(said.get()).equals(ManifestSums.of(lines));
        if (accepted) {
            DropFolder.move(lines, folder.done());
            DropFolder.move(manifest, folder.done());
            DropFolder.move(acknowledgement, folder.done());
            return;
        }
        for (String line : Files.readAllLines(lines, StandardCharsets.UTF_8)) {
            again(line);
        }
        refuse("did not get a batch whole; it is sent again", manifest, lines, acknowledgement);
    }

    private void answers(Path manifest, String batch) throws IOException {
        Path lines = folder.answers().resolve(batch + ANSWERS + Batches.LINES);
        Optional<ManifestSums> told = note(manifest).map(ManifestSums::in);
        boolean whole = NAME.matcher(batch).matches()
                && Files.exists(lines)
                && Files.size(lines) <= LARGEST_FILE
                && told.isPresent()
                && told.get().equals(ManifestSums.of(lines));
        if (!whole) {
            refuse("laid down answers that are not what their manifest says", manifest, lines);
            return;
        }
        List<String> aside = new ArrayList<>();
        try (BufferedReader reader = Files.newBufferedReader(lines, StandardCharsets.UTF_8)) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                String why = take(line, batch);
                if (!why.isEmpty()) {
                    aside.add(why + " " + line);
                }
            }
        } catch (java.nio.charset.CharacterCodingException e) {
            refuse("laid down answers that are not UTF-8", manifest, lines);
            return;
        }
        if (!aside.isEmpty()) {
            DropFolder.write(
                    folder.refused().resolve(batch + ANSWERS + ".lines"),
                    (String.join("\n", aside) + "\n").getBytes(StandardCharsets.UTF_8));
            LOG.warn("{} of the answers of {} in {} are put aside", aside.size(), authority, batch);
        }
        DropFolder.move(lines, folder.done());
        DropFolder.move(manifest, folder.done());
    }

    /** @return why the line is put aside; empty where it is not */
    private String take(String line, String batch) throws IOException {
        JsonNode answer;
        try {
            answer = JSON.readTree(line);
        } catch (JacksonException e) {
            return "UNREADABLE";
        }
        String key = answer.path("key").asString("");
        int status = answer.path("status").asInt(0);
        if (key.isEmpty() || status < 200 || status > 599) {
            return "UNREADABLE";
        }
        if (status >= 500) {
            Optional<String> sent = sent(batch, key);
            if (sent.isPresent()) {
                again(sent.get());
                return "";
            }
            return LateReplies.Receipt.NO_SUCH_CALL.name();
        }
        JsonNode body = answer.get("body");
        LateReplies.Receipt receipt =
                intake.take(new LateReply(authority.code(), key, status, body == null || body.isNull() ? null : body));
        return switch (receipt) {
            case TAKEN, KNOWN, TOO_LATE -> "";
            case CONTRADICTS, NO_SUCH_CALL, INVALID -> receipt.name();
        };
    }

    private Optional<String> sent(String batch, String key) throws IOException {
        for (Path place : List.of(folder.requests(), folder.done())) {
            Path lines = place.resolve(batch + Batches.LINES);
            if (Files.exists(lines)) {
                return Files.readAllLines(lines, StandardCharsets.UTF_8).stream()
                        .filter(line ->
                                JSON.readTree(line).path("key").asString("").equals(key))
                        .findFirst();
            }
        }
        return Optional.empty();
    }

    private void again(String line) throws IOException {
        JsonNode request = JSON.readTree(line);
        String name = authority.code() + "." + request.path("operation").asString("") + " "
                + request.path("key").asString("");
        DropFolder.write(
                folder.pending()
                        .resolve(ManifestSums.of(name.getBytes(StandardCharsets.UTF_8))
                                        .sha256() + ".json"),
                line.getBytes(StandardCharsets.UTF_8));
    }

    private Optional<JsonNode> note(Path file) throws IOException {
        if (Files.size(file) > LARGEST_NOTE) {
            return Optional.empty();
        }
        try {
            return Optional.of(JSON.readTree(Files.readAllBytes(file)));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    private void refuse(String what, Path... files) throws IOException {
        LOG.warn("{} {}: {} is put aside", authority, what, files[0].getFileName());
        for (Path file : files) {
            DropFolder.move(file, folder.refused());
        }
    }

    private static String name(Path file, String ending) {
        String name = file.getFileName().toString();
        return name.substring(0, name.length() - ending.length());
    }
}
