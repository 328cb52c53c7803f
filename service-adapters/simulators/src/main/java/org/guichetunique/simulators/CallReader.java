package org.guichetunique.simulators;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.guichetunique.simulators.contract.Operation;
import org.guichetunique.simulators.contract.Parameter;
import org.guichetunique.simulators.contract.Values;
import org.guichetunique.simulators.contract.Violation;
import org.guichetunique.simulators.play.Call;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads a call and turns away what its contract does not allow. */
final class CallReader {
    private static final String IDEMPOTENCY_KEY = "Idempotency-Key";
    private static final int LONGEST_KEY = 200;

    private final Clock clock;

    CallReader(Clock clock) {
        this.clock = clock;
    }

    /**
     * @param segments of the path, without the authority's code
     * @throws Problem pointing at what breaks the contract
     */
    Call read(Request request, Operation operation, List<String> segments) throws IOException {
        var says = new Values();
        var violations = new ArrayList<Violation>();
        var given = new TreeMap<String, String>();
        for (var parameter : operation.parameters()) {
            var value = value(parameter, request, operation, segments);
            if (value == null) {
                if (parameter.required()) {
                    violations.add(new Violation("parameter:" + parameter.name(), "Missing"));
                }
            } else {
                given.put(parameter.in() + " " + parameter.name(), value);
                var node = parameter.shape().fromText(value);
                parameter
                        .shape()
                        .violations(node)
                        .forEach(violation ->
                                violations.add(new Violation("parameter:" + parameter.name(), violation.message())));
                parameter.shape().read(node, "", says);
            }
        }
        for (var name : request.query().keySet()) {
            if (!given.containsKey("query " + name)) {
                violations.add(new Violation("parameter:" + name, "The contract has no such parameter"));
            }
        }
        var sent = request.body();
        var body = operation.body() == null || !request.isForm()
                ? sent
                : operation.body().fromTexts(sent);
        violations.addAll(bodyViolations(operation, body));
        if (!violations.isEmpty()) {
            throw Problem.violations(violations);
        }
        if (operation.body() != null && !body.isMissingNode()) {
            operation.body().read(body, "", says);
        }
        var about = operation.asksAbout() == null
                ? ""
                : given.entrySet().stream()
                        .filter(entry -> entry.getKey().endsWith(" " + operation.asksAbout()))
                        .map(Map.Entry::getValue)
                        .findFirst()
                        .orElse("");
        given.remove("header " + IDEMPOTENCY_KEY);
        var lasting = operation.body() == null ? body : operation.body().lasting(body);
        var digest = digest(operation.id() + given + canonical(lasting));
        return new Call(
                operation, says, operation.wantsKey() ? key(request) : digest, LocalDate.now(clock), digest, about);
    }

    private static List<Violation> bodyViolations(Operation operation, JsonNode body) {
        var shape = operation.body();
        if (shape == null) {
            return body.isMissingNode()
                    ? List.of()
                    : List.of(new Violation("", "The contract has no body for this operation"));
        }
        if (body.isMissingNode()) {
            return operation.bodyRequired() ? List.of(new Violation("", "A body is required")) : List.of();
        }
        return shape.violations(body);
    }

    private static @Nullable String value(
            Parameter parameter, Request request, Operation operation, List<String> segments) {
        return switch (parameter.in()) {
            case "path" -> operation.pathValue(parameter.name(), segments).orElse(null);
            case "query" -> request.query().get(parameter.name());
            case "header" -> request.header(parameter.name());
            default -> null;
        };
    }

    private static String key(Request request) {
        var key = request.header(IDEMPOTENCY_KEY);
        if (key == null || key.isBlank() || key.length() > LONGEST_KEY) {
            throw Problem.violation(
                    "parameter:" + IDEMPOTENCY_KEY, "Required for what changes something, 200 characters at most");
        }
        return key;
    }

    /** The same text for equal JSON, in whichever order its properties come. */
    private static String canonical(JsonNode node) {
        if (node.isObject()) {
            return node.properties().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .map(entry -> entry.getKey() + "=" + canonical(entry.getValue()))
                    .collect(Collectors.joining(",", "{", "}"));
        }
        if (node.isArray()) {
            return node.valueStream().map(CallReader::canonical).collect(Collectors.joining(",", "[", "]"));
        }
        return node.toString();
    }

    private static String digest(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
