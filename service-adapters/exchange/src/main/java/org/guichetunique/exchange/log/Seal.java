package org.guichetunique.exchange.log;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A signed batch of entries.
 *
 * @param number from 1 on, without a gap
 * @param entries numbers of the entries, in the order of the chain
 * @param digests 32 bytes of each, in the same order; zeros where the entry had gone before it could be sealed
 * @param previous the head of the seal before; {@link #BEGINNING} for the first
 * @param head runs through every entry since the first one
 * @param key identifies the one that signed
 * @param stamp a timestamp authority's token over the head; null while the platform's own clock counts
 */
record Seal(
        long number,
        Instant at,
        List<Long> entries,
        byte[] digests,
        byte[] previous,
        byte[] head,
        String key,
        byte[] signature,
        byte @Nullable [] stamp) {

    static final byte[] BEGINNING = new byte[Sha256.BYTES];

    /** The end of a chain in which each link takes in the one before, the entry's number and its digest. */
    static byte[] chain(byte[] previous, List<Long> entries, byte[] digests) {
        byte[] head = previous;
        for (int i = 0; i < entries.size(); i++) {
            head = Sha256.of(
                    head,
                    ByteBuffer.allocate(Long.BYTES).putLong(entries.get(i)).array(),
                    Sha256.at(digests, i));
        }
        return head;
    }

    /** What is signed. */
    static byte[] message(long number, Instant at, int count, byte[] previous, byte[] head) {
        return String.join(
                        "\n",
                        "guichet-seal-1",
                        String.valueOf(number),
                        at.toString(),
                        String.valueOf(count),
                        HexFormat.of().formatHex(previous),
                        HexFormat.of().formatHex(head))
                .getBytes(StandardCharsets.UTF_8);
    }

    byte[] message() {
        return message(number, at, entries.size(), previous, head);
    }

    ObjectNode json() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("number", number);
        json.put("at", at.toString());
        ArrayNode numbers = json.putArray("entries");
        ArrayNode hex = json.putArray("digests");
        for (int i = 0; i < entries.size(); i++) {
            numbers.add(entries.get(i));
            hex.add(HexFormat.of().formatHex(Sha256.at(digests, i)));
        }
        json.put("previous", HexFormat.of().formatHex(previous));
        json.put("head", HexFormat.of().formatHex(head));
        json.put("key", key);
        json.put("signature", Base64.getEncoder().encodeToString(signature));
        json.put("stamp", stamp == null ? null : Base64.getEncoder().encodeToString(stamp));
        return json;
    }

    /** @throws RuntimeException when the text is not a seal */
    static Seal of(JsonNode json) {
        List<Long> entries = new ArrayList<>();
        json.path("entries").forEach(entry -> entries.add(entry.asLong()));
        StringBuilder digests = new StringBuilder();
        json.path("digests").forEach(digest -> digests.append(digest.asString()));
        byte[] all = HexFormat.of().parseHex(digests);
        if (all.length != entries.size() * Sha256.BYTES) {
            throw new IllegalArgumentException("Not as many digests as entries");
        }
        return new Seal(
                json.path("number").asLong(),
                Instant.parse(json.path("at").asString("")),
                List.copyOf(entries),
                all,
                HexFormat.of().parseHex(json.path("previous").asString("")),
                HexFormat.of().parseHex(json.path("head").asString("")),
                json.path("key").asString(""),
                Base64.getDecoder().decode(json.path("signature").asString("")),
                json.path("stamp").isString()
                        ? Base64.getDecoder().decode(json.path("stamp").asString())
                        : null);
    }

    static Seal read(ResultSet row, int number) throws SQLException {
        return new Seal(
                row.getLong("number"),
                row.getTimestamp("sealed_at").toInstant(),
                Stream.of((Object[]) row.getArray("entries").getArray())
                        .map(Long.class::cast)
                        .toList(),
                row.getBytes("digests"),
                row.getBytes("previous"),
                row.getBytes("head"),
                row.getString("key_id"),
                row.getBytes("signature"),
                row.getBytes("stamp"));
    }
}
