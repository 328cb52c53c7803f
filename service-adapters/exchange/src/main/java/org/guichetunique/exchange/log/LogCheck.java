package org.guichetunique.exchange.log;

import java.io.BufferedReader;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Verifies an export of the log without any database: digests recomputed from the contents, the chain, the signatures,
 * no gap, nothing left unsealed, nothing cut off. Names every entry that was altered, and the first thing that breaks the
 * chain.
 */
final class LogCheck {

    /** A transaction that lasts longer than this is no excuse for an entry that no seal holds. */
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private static final JsonMapper JSON = JsonMapper.shared();

    private final @Nullable String expectedKey;
    private final @Nullable String expectedHead;

    private final Map<String, SealKey> keys = new LinkedHashMap<>();
    private final List<Found> batch = new ArrayList<>();
    private final List<LogVerdict.Fault> faults = new ArrayList<>();
    private byte[] head = Seal.BEGINNING;
    private long after;
    private int number;
    private boolean ended;
    private boolean over;
    private boolean headSeen;
    private long seals;
    private long entries;
    private @Nullable Instant sealedAt;

    /**
     * @param expectedKey the first key, when it is known from elsewhere; null trusts the export's
     * @param expectedHead a head that was printed by an earlier verification; null where none was kept
     */
    LogCheck(@Nullable String expectedKey, @Nullable String expectedHead) {
        this.expectedKey = expectedKey;
        this.expectedHead = expectedHead;
    }

    private record Found(long seq, Entry content, byte @Nullable [] kept) {}

    /** Ends the reading: what follows proves nothing any more. */
    private static final class Bad extends Exception {

        private static final long serialVersionUID = 1L;
        private final transient LogVerdict.Fault fault;

        Bad(String where, String why) {
            super(why);
            this.fault = new LogVerdict.Fault(where, why);
        }
    }

    LogVerdict check(BufferedReader lines) throws IOException {
        for (String line = lines.readLine(); line != null && !over; line = lines.readLine()) {
            add(line);
        }
        return verdict();
    }

    /** Takes the lines of an export one after the other. */
    void add(String line) {
        if (over) {
            return;
        }
        try {
            number++;
            read(line);
        } catch (Bad e) {
            faults.add(e.fault);
            over = true;
        }
    }

    /** Whether the chain is broken, so that what follows proves nothing. */
    boolean isOver() {
        return over;
    }

    /** Once all lines were taken. */
    LogVerdict verdict() {
        if (!over && !ended) {
            faults.add(new LogVerdict.Fault(
                    "line " + (number + 1), "The file is cut off: its last line says how much there was"));
        }
        if (!faults.isEmpty()) {
            return new LogVerdict.Broken(List.copyOf(faults));
        }
        return new LogVerdict.Sound(
                entries, batch.size(), seals - after, HexFormat.of().formatHex(head), first(), after);
    }

    private void read(String line) throws Bad {
        if (ended && line.isBlank()) {
            // Says nothing, and comes of copying.
            return;
        }
        if (ended) {
            throw new Bad("line " + number, "Stands after the end");
        }
        JsonNode json = parse(line, number);
        if (number == 1) {
            header(json);
        } else if (json.has("entry")) {
            batch.add(entry(json, number));
        } else if (json.has("seal")) {
            seal(json.path("seal"), number);
        } else if (json.has("end")) {
            end(json.path("end"));
            ended = true;
        } else {
            throw new Bad("line " + number, "Neither an entry nor a seal");
        }
    }

    private static JsonNode parse(String line, int number) throws Bad {
        try {
            return JSON.readTree(line);
        } catch (RuntimeException e) {
            throw new Bad("line " + number, "Not readable");
        }
    }

    private String first() {
        return keys.isEmpty() ? "" : keys.keySet().iterator().next();
    }

    private void header(JsonNode header) throws Bad {
        if (!header.path("format").asString("").equals(LogExport.FORMAT)) {
            throw new Bad("line 1", "Not an export of the log");
        }
        for (JsonNode json : header.path("keys")) {
            SealKey key = read(json, "line 1", SealKey::of);
            if (!SealKey.idOf(key.encoded()).equals(key.id())) {
                throw new Bad("key " + key.id(), "Is not the key of that name");
            }
            SealKey before = key.endorsedBy() == null ? null : keys.get(key.endorsedBy());
            boolean vouchedFor = keys.isEmpty()
                    || (before != null && before.verifies(SealKey.endorsementOf(key.id()), key.endorsement()));
            if (!vouchedFor) {
                throw new Bad("key " + key.id(), "No earlier key vouches for it");
            }
            keys.put(key.id(), key);
        }
        if (expectedKey != null && !expectedKey.equals(first())) {
            throw new Bad("key " + first(), "The first key is another than the one that you expect");
        }
        if (header.has("after")) {
            begin(read(header.path("after"), "line 1", Before::of));
        }
    }

    /** The seal that a part of the log follows: that it is the right one is known to whoever has kept its head. */
    private record Before(long number, Instant at, byte[] head) {

        static Before of(JsonNode json) {
            return new Before(
                    json.path("number").asLong(0),
                    Instant.parse(json.path("at").asString("")),
                    HexFormat.of().parseHex(json.path("head").asString("")));
        }
    }

    private void begin(Before before) {
        after = before.number();
        seals = before.number();
        sealedAt = before.at();
        head = before.head();
        headSeen = HexFormat.of().formatHex(head).equals(expectedHead);
    }

    private static Found entry(JsonNode json, int number) throws Bad {
        return read(
                json,
                "line " + number,
                line -> new Found(
                        line.path("seq").asLong(),
                        Entry.of(line.path("entry")),
                        Sha256.bytes(
                                line.path("digest").isString()
                                        ? line.path("digest").asString()
                                        : null)));
    }

    private void seal(JsonNode json, int line) throws Bad {
        Seal seal = read(json, "line " + line, Seal::of);
        String name = "seal " + seal.number();
        if (seal.number() != seals + 1) {
            throw new Bad("seal " + (seals + 1), "Is missing");
        }
        entriesOf(seal);
        if (!Arrays.equals(seal.previous(), head)) {
            throw new Bad(name, "Does not follow from the seal before");
        }
        if (!Arrays.equals(seal.head(), Seal.chain(head, seal.entries(), seal.digests()))) {
            throw new Bad(name + within(seal), "Its chain was changed");
        }
        SealKey key = keys.get(seal.key());
        if (key == null || !key.verifies(seal.message(), seal.signature())) {
            throw new Bad(name + within(seal), "Its signature is not that of the log's key");
        }
        if (sealedAt != null && seal.at().isBefore(sealedAt)) {
            throw new Bad(name, "Is dated before the seal that it follows");
        }
        head = seal.head();
        headSeen |= HexFormat.of().formatHex(head).equals(expectedHead);
        seals = seal.number();
        sealedAt = seal.at();
        entries += batch.size();
        batch.clear();
    }

    private static String within(Seal seal) {
        return seal.entries().isEmpty()
                ? ""
                : " (entries " + seal.entries().getFirst() + " to "
                        + seal.entries().getLast() + ")";
    }

    /** Held against what the seal says of each, in its order. */
    private void entriesOf(Seal seal) throws Bad {
        for (int i = 0; i < seal.entries().size(); i++) {
            long seq = seal.entries().get(i);
            String name = "entry " + seq;
            if (i >= batch.size() || batch.get(i).seq() != seq) {
                boolean elsewhere = batch.stream().anyMatch(found -> found.seq() == seq);
                boolean extra = i < batch.size()
                        && !seal.entries().contains(batch.get(i).seq());
                if (extra) {
                    throw new Bad("entry " + batch.get(i).seq(), "Stands in a batch that does not hold it");
                }
                throw new Bad(name, elsewhere ? "Does not stand in its place" : "Is missing");
            }
            if (!Arrays.equals(batch.get(i).content().digest(), Sha256.at(seal.digests(), i))) {
                // The seal holds what the entry was, so that the others are still known to be sound or not.
                faults.add(new LogVerdict.Fault(name, "Was changed after it was written"));
            }
        }
        if (batch.size() > seal.entries().size()) {
            throw new Bad("entry " + batch.get(seal.entries().size()).seq(), "Stands in a batch that does not hold it");
        }
    }

    private void end(JsonNode end) throws Bad {
        for (Found found : batch) {
            String name = "entry " + found.seq();
            if (found.kept() == null || !Arrays.equals(found.content().digest(), found.kept())) {
                faults.add(new LogVerdict.Fault(name, "Was changed before it was sealed"));
            }
            Instant written = found.content().at().plusMillis(found.content().tookMillis());
            if (sealedAt != null && written.plus(PATIENCE).isBefore(sealedAt)) {
                throw new Bad(name, "Is older than the last seal, and no seal holds it");
            }
        }
        boolean complete = end.path("seals").asLong(-1) == seals
                && end.path("sealed").asLong(-1) == entries
                && end.path("waiting").asLong(-1) == batch.size()
                && end.path("head").asString("").equals(HexFormat.of().formatHex(head));
        if (!complete) {
            throw new Bad("end", "The file holds less than was exported");
        }
        if (expectedHead != null && !headSeen) {
            throw new Bad("seal " + (seals + 1), "Is missing: the head that you hold is not in this log");
        }
    }

    @FunctionalInterface
    private interface Reader<T> {
        T of(JsonNode json);
    }

    private static <T> T read(JsonNode json, String where, Reader<T> reader) throws Bad {
        try {
            return reader.of(json);
        } catch (RuntimeException e) {
            throw new Bad(where, "Not readable");
        }
    }
}
