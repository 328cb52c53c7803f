package org.guichetunique.simulators.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The authorities' registers and the ledger of who asked what under which key, kept in one journal. */
public final class Books implements AutoCloseable {
    /** What a call under an idempotency key is given. */
    public sealed interface Given {
        /** The reply, which may be one given before. */
        record Reply(LedgerEntry entry, boolean again) implements Given {}

        /** The key was used for something else. */
        record UsedForSomethingElse() implements Given {}
    }

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final ReentrantLock turn = new ReentrantLock();
    private final Registers registers = new Registers();
    private final Map<String, LedgerEntry> byKey = new HashMap<>();
    private final List<LedgerEntry> entries = new ArrayList<>();
    private final Clock clock;
    private final Journal file;
    private @Nullable Beginning beginning;

    private Books(Path path, Clock clock) throws IOException {
        this.clock = clock;
        this.file = JournalFile.open(path, this::replay);
    }

    private Books(Beginning beginning, Clock clock) {
        this.clock = clock;
        this.file = Journal.NONE;
        this.beginning = beginning;
    }

    /** Books that begin empty and are forgotten when nobody holds them any more. */
    public static Books forgotten(Beginning beginning, Clock clock) {
        return new Books(beginning, clock);
    }

    /** @throws IOException when the journal cannot be opened, read or written */
    public static Books open(Path path, Beginning ifNew, Clock clock) throws IOException {
        var books = new Books(path, clock);
        if (books.beginning == null) {
            books.begin(ifNew);
        }
        return books;
    }

    public Beginning beginning() {
        var known = beginning;
        if (known == null) {
            throw new IllegalStateException("The journal has not begun");
        }
        return known;
    }

    public <T> T reading(Function<Registers, T> question) {
        turn.lock();
        try {
            return question.apply(registers);
        } finally {
            turn.unlock();
        }
    }

    /** The same where nothing is known of who asks. */
    public Given once(Deed deed, Function<Registers, Outcome> doing) throws IOException {
        return once(deed, null, doing);
    }

    /**
     * Does the deed unless it was done already; either way the reply counts as given only when it is on the disk.
     *
     * @param grounds who asks for it, for whom and why; null when nothing is known of that
     * @throws IOException when the journal cannot be written; nothing is changed then
     */
    public Given once(Deed deed, @Nullable JsonNode grounds, Function<Registers, Outcome> doing) throws IOException {
        Given given;
        long position;
        turn.lock();
        try {
            var known = byKey.get(place(deed.authority(), deed.key()));
            if (known == null) {
                var outcome = doing.apply(registers);
                var line = line(deed, outcome);
                if (grounds != null) {
                    line.set("grounds", grounds);
                }
                position = file.append(line);
                given = new Given.Reply(record(line), false);
            } else {
                position = file.append(NODES.objectNode()
                        .put("kind", "call")
                        .put("authority", deed.authority())
                        .put("key", deed.key())
                        .put("at", clock.instant().toString()));
                known.calledAgain();
                given = known.deed().equals(deed) ? new Given.Reply(known, true) : new Given.UsedForSomethingElse();
            }
        } finally {
            turn.unlock();
        }
        file.awaitDurable(position);
        return given;
    }

    public boolean knows(String authority, String key) {
        return reading(unused -> byKey.containsKey(place(authority, key)));
    }

    /** The entries under this key, one for each authority that saw it. */
    public List<LedgerEntry> under(String key) {
        return reading(unused ->
                entries.stream().filter(entry -> entry.deed().key().equals(key)).toList());
    }

    /** The entries that follow a sequence number, the oldest first. */
    public List<LedgerEntry> after(long sequence, int atMost) {
        return reading(unused -> {
            var from = (int) Math.clamp(sequence, 0, entries.size());
            return List.copyOf(entries.subList(from, Math.min(entries.size(), from + atMost)));
        });
    }

    @Override
    public void close() throws IOException {
        file.close();
    }

    private void begin(Beginning settled) throws IOException {
        file.awaitDurable(file.append(NODES.objectNode()
                .put("kind", "beginning")
                .put("version", 1)
                .put("today", settled.today().toString())
                .put("seed", settled.seed())
                .put("families", settled.families())));
        beginning = settled;
    }

    private void replay(JsonNode line) {
        switch (line.path("kind").asString("")) {
            case "beginning" ->
                beginning = new Beginning(
                        LocalDate.parse(line.path("today").asString("")),
                        line.path("seed").asLong(),
                        line.path("families").asInt());
            case "deed" -> record(line);
            case "call" ->
                Optional.ofNullable(byKey.get(place(
                                line.path("authority").asString(""),
                                line.path("key").asString(""))))
                        .ifPresent(LedgerEntry::calledAgain);
            default ->
                throw new UncheckedIOException(
                        new IOException("The journal was written by a later version: " + line.path("kind")));
        }
    }

    private LedgerEntry record(JsonNode line) {
        var changes = line.path("changes");
        for (var change : changes) {
            var value = change.path("value");
            registers.apply(new Change(
                    change.path("register").asString(""),
                    change.path("id").asString(""),
                    value.isMissingNode() ? null : value));
        }
        var deed = new Deed(
                line.path("authority").asString(""),
                line.path("operation").asString(""),
                line.path("key").asString(""),
                line.path("fingerprint").asString(""));
        var body = line.path("reply");
        var entry = new LedgerEntry(
                entries.size() + 1L,
                deed,
                new LedgerEntry.Said(
                        line.path("status").asInt(),
                        line.path("mediaType").asString(""),
                        body.isMissingNode() ? null : body),
                changes.isEmpty() ? 0 : 1,
                Instant.parse(line.path("at").asString("")),
                line.has("grounds") ? line.path("grounds") : null);
        byKey.put(place(deed.authority(), deed.key()), entry);
        entries.add(entry);
        return entry;
    }

    private ObjectNode line(Deed deed, Outcome outcome) {
        var line = NODES.objectNode()
                .put("kind", "deed")
                .put("authority", deed.authority())
                .put("operation", deed.operation())
                .put("key", deed.key())
                .put("fingerprint", deed.fingerprint())
                .put("at", clock.instant().toString())
                .put("status", outcome.status())
                .put("mediaType", outcome.mediaType());
        if (outcome.body() != null) {
            line.set("reply", outcome.body());
        }
        var changes = line.putArray("changes");
        for (var change : outcome.changes()) {
            var written = changes.addObject().put("register", change.register()).put("id", change.id());
            if (change.value() != null) {
                written.set("value", change.value());
            }
        }
        return line;
    }

    private static String place(String authority, String key) {
        return authority + " " + key;
    }
}
