package org.guichetunique.exchange.log;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the log says of one access to a person's data: who, whom, what for, by which right and which elements, never a
 * value.
 *
 * @param exchange identifies the access in every log, ours and the authority's
 * @param at when it began, in microseconds at most
 * @param person opaque identifier of the one whose data it is about; null for a check of the platform's own
 * @param actor opaque identifier of the officer who read, or of who acted in the person's name; null elsewhere
 * @param authority that was asked, or that the officer works for
 * @param operation that was called; what the officer was about to do, where one read
 * @param purpose the procedure for which this happened
 * @param elements identifiers in the dictionary
 * @param origin the exchange whose answer was used again; null elsewhere
 * @param requestDigest SHA-256 in hexadecimal, see {@link Sha256#ofMessage}; null where nothing was sent
 * @param answerDigest the same of the answer; null where none came
 */
public record Entry(
        Kind kind,
        UUID exchange,
        Instant at,
        long tookMillis,
        @Nullable UUID caseId,
        @Nullable String person,
        @Nullable String actor,
        @Nullable String actorName,
        String authority,
        String operation,
        String purpose,
        String legalBasis,
        List<String> elements,
        String key,
        String outcome,
        @Nullable Integer status,
        @Nullable String code,
        @Nullable UUID origin,
        @Nullable String requestDigest,
        @Nullable String answerDigest) {

    /** What kind of access it was. */
    public enum Kind {
        /** An authority was asked. */
        EXCHANGE,
        /** An officer opened a file. */
        READING,
        /** An earlier answer served again. */
        REUSE;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Kind of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }

    public Entry {
        elements = List.copyOf(elements);
    }

    /** Of the whole content, whatever database or file it stands in. */
    byte[] digest() {
        return Sha256.of(json().toString().getBytes(StandardCharsets.UTF_8));
    }

    /** The members always come in this order: the digest is that of the compact text. */
    ObjectNode json() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("kind", kind.word());
        json.put("exchange", exchange.toString());
        json.put("at", at.toString());
        json.put("tookMillis", tookMillis);
        json.put("case", caseId == null ? null : caseId.toString());
        json.put("person", person);
        json.put("actor", actor);
        json.put("actorName", actorName);
        json.put("authority", authority);
        json.put("operation", operation);
        json.put("purpose", purpose);
        json.put("legalBasis", legalBasis);
        ArrayNode names = json.putArray("elements");
        elements.forEach(names::add);
        json.put("key", key);
        json.put("outcome", outcome);
        json.put("status", status);
        json.put("code", code);
        json.put("origin", origin == null ? null : origin.toString());
        json.put("requestDigest", requestDigest);
        json.put("answerDigest", answerDigest);
        return json;
    }

    /** @throws RuntimeException when the text is not an entry */
    static Entry of(JsonNode json) {
        return new Entry(
                Kind.of(json.path("kind").asString("")),
                UUID.fromString(json.path("exchange").asString("")),
                Instant.parse(json.path("at").asString("")),
                json.path("tookMillis").asLong(0),
                uuid(json.path("case")),
                text(json.path("person")),
                text(json.path("actor")),
                text(json.path("actorName")),
                json.path("authority").asString(""),
                json.path("operation").asString(""),
                json.path("purpose").asString(""),
                json.path("legalBasis").asString(""),
                json.path("elements").valueStream().map(JsonNode::asString).toList(),
                json.path("key").asString(""),
                json.path("outcome").asString(""),
                json.path("status").isNumber() ? json.path("status").asInt() : null,
                text(json.path("code")),
                uuid(json.path("origin")),
                text(json.path("requestDigest")),
                text(json.path("answerDigest")));
    }

    /** A row of {@code exchange_log}, all its columns. */
    public static Entry of(ResultSet row) throws SQLException {
        int status = row.getInt("status");
        boolean noStatus = row.wasNull();
        return new Entry(
                Kind.of(row.getString("kind")),
                row.getObject("exchange_id", UUID.class),
                row.getTimestamp("at").toInstant(),
                row.getLong("duration_ms"),
                row.getObject("case_id", UUID.class),
                row.getString("person"),
                row.getString("actor"),
                row.getString("actor_name"),
                row.getString("authority"),
                row.getString("operation"),
                row.getString("purpose"),
                row.getString("legal_basis"),
                Stream.of((Object[]) row.getArray("elements").getArray())
                        .map(String::valueOf)
                        .toList(),
                row.getString("idempotency_key"),
                row.getString("outcome"),
                noStatus ? null : status,
                row.getString("code"),
                row.getObject("origin", UUID.class),
                Sha256.hex(row.getBytes("request_digest")),
                Sha256.hex(row.getBytes("answer_digest")));
    }

    private static @Nullable String text(JsonNode node) {
        return node.isString() ? node.asString() : null;
    }

    private static @Nullable UUID uuid(JsonNode node) {
        return node.isString() ? UUID.fromString(node.asString()) : null;
    }
}
