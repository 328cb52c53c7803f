package org.guichetunique.simulators;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import org.guichetunique.simulators.trouble.Behaviour;
import org.guichetunique.simulators.trouble.Trouble;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Sends a reply over the wire, soundly or not. */
final class Delivery {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int LONGEST_HOLD_MILLIS = 60_000;
    private static final int SECONDS_OF_DRIPPING = 60;
    private static final int HUGE_BYTES = 20 * 1024 * 1024;
    private static final int LEVELS = 20_000;

    private final HttpExchange exchange;
    private final Wording wording;

    Delivery(HttpExchange exchange, Wording wording) {
        this.exchange = exchange;
        this.wording = wording;
    }

    static void send(HttpExchange exchange, Reply reply) throws IOException {
        new Delivery(exchange, Wording.JSON).send(reply);
    }

    void send(Reply plain) throws IOException {
        raw(wording.of(plain));
    }

    private void raw(Reply reply) throws IOException {
        headers(reply);
        var empty = reply.body().length == 0 || exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(reply.status(), empty ? -1 : reply.body().length);
        if (!empty) {
            exchange.getResponseBody().write(reply.body());
        }
    }

    /** Sends what a misbehaving authority sends in place of a reply. */
    void trouble(Trouble trouble) throws IOException {
        switch (trouble.behaviour()) {
            case FAIL ->
                send(Problem.of(500, "BROKEN_DOWN", "The authority's system broke down")
                        .reply());
            case UNAVAILABLE ->
                send(Problem.of(
                                503,
                                "UNAVAILABLE",
                                "The authority's system is under maintenance",
                                Map.of("Retry-After", String.valueOf(trouble.retryAfterSeconds())))
                        .reply());
            case TOO_MANY ->
                send(Problem.of(
                                429,
                                "TOO_MANY_CALLS",
                                "Too many calls",
                                Map.of("Retry-After", String.valueOf(trouble.retryAfterSeconds())))
                        .reply());
            case ANSWER_LATER ->
                send(Reply.empty(202, Map.of("Retry-After", String.valueOf(trouble.retryAfterSeconds()))));
            case ERROR_IN_200 ->
                send(Reply.json(
                        200,
                        JsonNodeFactory.instance
                                .objectNode()
                                .put("status", "ERROR")
                                .put("errorCode", "E-5012")
                                .put("message", "ORA-00060: deadlock detected")));
            case REDIRECT -> send(Reply.empty(302, Map.of("Location", trouble.location())));
            case NEVER_ANSWER -> pause(LONGEST_HOLD_MILLIS);
            default -> throw new IllegalArgumentException(trouble.behaviour() + " is no reply");
        }
    }

    /** Sends a sound reply unsoundly; its effect stands. */
    void spoil(Behaviour behaviour, Reply reply) throws IOException {
        switch (behaviour) {
            case DROP_AFTER_APPLYING -> {}
            case DRIP -> drip(wording.of(reply));
            case TRUNCATED -> truncate(wording.of(reply));
            case MALFORMED -> raw(with(wording.of(reply), wording.malformed()));
            case DEEPLY_NESTED -> raw(with(wording.of(reply), wording.nested(LEVELS)));
            case HUGE -> flood(wording.of(reply));
            case WRONG_SCHEMA ->
                send(new Reply(
                        status(reply),
                        "application/json",
                        JSON.writeValueAsString(unlike(reply)).getBytes(StandardCharsets.UTF_8),
                        reply.headers()));
            default -> throw new IllegalArgumentException(behaviour + " spoils no reply");
        }
    }

    /** Stops early, quietly, when the server is closed. */
    static void pause(int millis) throws IOException {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Closed while waiting", e);
        }
    }

    private void headers(Reply reply) {
        var headers = exchange.getResponseHeaders();
        if (reply.body().length > 0) {
            headers.set("Content-Type", reply.mediaType());
        }
        headers.set("Cache-Control", "no-store");
        reply.headers().forEach(headers::set);
    }

    private void drip(Reply reply) throws IOException {
        var body = bodyOrSpace(reply);
        headers(reply);
        exchange.sendResponseHeaders(status(reply), body.length);
        var out = exchange.getResponseBody();
        for (int i = 0; i < Math.min(body.length, SECONDS_OF_DRIPPING); i++) {
            out.write(body[i]);
            out.flush();
            pause(1000);
        }
    }

    private void truncate(Reply reply) throws IOException {
        var body = bodyOrSpace(reply);
        headers(reply);
        exchange.sendResponseHeaders(status(reply), body.length + 1L);
        exchange.getResponseBody().write(Arrays.copyOf(body, body.length / 2));
        exchange.getResponseBody().flush();
    }

    private void flood(Reply reply) throws IOException {
        headers(with(reply, " "));
        exchange.sendResponseHeaders(status(reply), 0);
        var out = exchange.getResponseBody();
        out.write(wording.beforeFlood().getBytes(StandardCharsets.US_ASCII));
        var chunk = "x".repeat(64 * 1024).getBytes(StandardCharsets.US_ASCII);
        for (int sent = 0; sent < HUGE_BYTES; sent += chunk.length) {
            out.write(chunk);
        }
    }

    /** Every property in the wrong type, and one that the contract does not have. */
    private static ObjectNode unlike(Reply reply) {
        var wrong = JsonNodeFactory.instance.objectNode();
        if (reply.body().length > 0) {
            JSON.readTree(reply.body())
                    .properties()
                    .forEach(property -> wrong.set(property.getKey(), wrongly(property.getValue())));
        }
        return wrong.put("inattendu", true);
    }

    private static JsonNode wrongly(JsonNode value) {
        return value.isArray()
                ? JsonNodeFactory.instance.booleanNode(true)
                : JsonNodeFactory.instance.arrayNode().add(value);
    }

    private Reply with(Reply reply, String body) {
        return new Reply(status(reply), wording.mediaType(), body.getBytes(StandardCharsets.UTF_8), reply.headers());
    }

    private static byte[] bodyOrSpace(Reply reply) {
        return reply.body().length == 0 ? " ".repeat(20).getBytes(StandardCharsets.US_ASCII) : reply.body();
    }

    /** A reply without a body cannot be spoilt: it gets one. */
    private static int status(Reply reply) {
        return reply.status() == 204 ? 200 : reply.status();
    }
}
