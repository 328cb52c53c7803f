package org.guichetunique.simulators;

import java.util.List;
import java.util.Map;
import org.guichetunique.simulators.contract.Violation;
import tools.jackson.databind.node.JsonNodeFactory;

/** A call that is turned away before any authority looks into it (RFC 9457). */
final class Problem extends RuntimeException {
    private static final int MOST_VIOLATIONS = 10;

    private final Reply reply;

    private Problem(Reply reply, String message) {
        super(message, null, false, false);
        this.reply = reply;
    }

    static Problem of(int status, String code, String title) {
        return of(status, code, title, Map.of());
    }

    static Problem of(int status, String code, String title, Map<String, String> headers) {
        return of(status, code, title, headers, List.of());
    }

    /** The message breaks the contract at these places. */
    static Problem violations(List<Violation> violations) {
        return of(400, "INVALID_REQUEST", "The request does not satisfy the contract", Map.of(), violations);
    }

    static Problem violation(String pointer, String message) {
        return violations(List.of(new Violation(pointer, message)));
    }

    Reply reply() {
        return reply;
    }

    private static Problem of(
            int status, String code, String title, Map<String, String> headers, List<Violation> violations) {
        var body = JsonNodeFactory.instance
                .objectNode()
                .put("type", "about:blank")
                .put("status", status)
                .put("code", code)
                .put("title", title);
        if (!violations.isEmpty()) {
            body.put("pointer", violations.getFirst().pointer());
            var errors = body.putArray("errors");
            violations.stream()
                    .limit(MOST_VIOLATIONS)
                    .forEach(violation -> errors.addObject()
                            .put("pointer", violation.pointer())
                            .put("detail", violation.message()));
        }
        return new Problem(Reply.json(status, "application/problem+json", body, headers), code);
    }
}
