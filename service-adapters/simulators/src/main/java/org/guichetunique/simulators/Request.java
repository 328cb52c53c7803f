package org.guichetunique.simulators;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.MissingNode;

/**
 * A request as it came, within bounds, however it came.
 *
 * @param local whether it comes from this machine
 */
record Request(
        String method,
        List<String> segments,
        Map<String, String> query,
        Function<String, @Nullable String> headers,
        Content content,
        boolean local) {
    /** The body, read when somebody asks for it; a missing node when there is none. */
    @FunctionalInterface
    interface Content {
        JsonNode read() throws IOException;
    }

    static final int LARGEST_BODY = 64 * 1024;

    private static final List<String> LOCAL_NAMES = List.of("localhost", "127.0.0.1", "[::1]");
    private static final int LARGEST_WASTE = 1024 * 1024;
    private static final int DEEPEST_BODY = 32;
    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST_BODY)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    static Request of(HttpExchange exchange) {
        var path = exchange.getRequestURI().getRawPath();
        var segments = Arrays.stream(path.substring(1).split("/", -1))
                .map(segment -> decoded(segment.replace("+", "%2B")))
                .toList();
        return new Request(
                exchange.getRequestMethod(),
                segments,
                query(exchange.getRequestURI().getRawQuery()),
                exchange.getRequestHeaders()::getFirst,
                () -> json(exchange),
                exchange.getRemoteAddress().getAddress().isLoopbackAddress());
    }

    /** The name is checked too: a page on the web could otherwise reach these desks through a browser here. */
    boolean isFromHere() {
        var host = Optional.ofNullable(header("Host")).orElse("").toLowerCase(Locale.ROOT);
        return local && LOCAL_NAMES.contains(host.replaceFirst(":[0-9]+$", ""));
    }

    /** The same for another place. */
    Request at(List<String> others) {
        return new Request(method, others, query, headers, content, local);
    }

    @Nullable
    String header(String name) {
        return headers.apply(name);
    }

    /** {@code fr}, {@code ar} or {@code en}, as the caller prefers. */
    String language() {
        var accepted =
                Optional.ofNullable(header("Accept-Language")).orElse("fr").toLowerCase(Locale.ROOT);
        return accepted.startsWith("ar") ? "ar" : accepted.startsWith("en") ? "en" : "fr";
    }

    /** @return the body as JSON; a missing node when there is none */
    JsonNode body() throws IOException {
        return content.read();
    }

    /** Whether its body is names with values, all of them texts. */
    boolean isForm() {
        var type = header("Content-Type");
        return type != null && type.toLowerCase(Locale.ROOT).startsWith("application/x-www-form-urlencoded");
    }

    /** @throws Problem when there is more than an authority reads */
    static byte[] bytes(HttpExchange exchange) throws IOException {
        var bytes = exchange.getRequestBody().readNBytes(LARGEST_BODY + 1);
        if (bytes.length > LARGEST_BODY) {
            // Read on for a while: a caller who is still sending would see a reset in place of the reply.
            exchange.getRequestBody().skip(LARGEST_WASTE);
            throw Problem.of(413, "BODY_TOO_LARGE", "The body is larger than 64 kB", Map.of("Connection", "close"));
        }
        return bytes;
    }

    private static JsonNode json(HttpExchange exchange) throws IOException {
        var bytes = bytes(exchange);
        if (bytes.length == 0) {
            return MissingNode.getInstance();
        }
        var type = Optional.ofNullable(exchange.getRequestHeaders().getFirst("Content-Type"))
                .orElse("")
                .toLowerCase(Locale.ROOT);
        if (type.startsWith("application/x-www-form-urlencoded")) {
            return form(new String(bytes, StandardCharsets.UTF_8));
        }
        if (!type.matches("application/([a-z0-9.+-]+\\+)?json *(;.*)?")) {
            throw Problem.of(415, "NOT_JSON", "The body must be application/json");
        }
        try {
            return JSON.readTree(bytes);
        } catch (JacksonException e) {
            throw Problem.violation("", "Not JSON: " + e.getOriginalMessage());
        }
    }

    /** A form as an object of texts, with a list where a name comes several times. */
    private static JsonNode form(String text) {
        var form = JsonNodeFactory.instance.objectNode();
        for (var pair : text.split("&")) {
            var parts = pair.split("=", 2);
            var name = decoded(parts[0]);
            var value = JsonNodeFactory.instance.stringNode(parts.length == 2 ? decoded(parts[1]) : "");
            if (form.path(name) instanceof ArrayNode several) {
                several.add(value);
            } else if (form.has(name)) {
                var first = form.path(name);
                form.putArray(name).add(first).add(value);
            } else {
                form.set(name, value);
            }
        }
        return form;
    }

    private static Map<String, String> query(@Nullable String raw) {
        var query = new LinkedHashMap<String, String>();
        if (raw != null && !raw.isEmpty()) {
            for (var pair : raw.split("&")) {
                var parts = pair.split("=", 2);
                var name = decoded(parts[0]);
                if (query.put(name, parts.length == 2 ? decoded(parts[1]) : "") != null) {
                    throw Problem.violation("parameter:" + name, "Given twice");
                }
            }
        }
        return query;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw Problem.of(400, "INVALID_REQUEST", "The address is not well formed");
        }
    }
}
