package org.guichetunique.simulators.play;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guichetunique.simulators.contract.Operation;
import org.guichetunique.simulators.contract.Response;
import org.guichetunique.simulators.contract.Samples;
import org.guichetunique.simulators.journal.Outcome;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Words a contract's refusals. */
public final class Refusals {
    private Refusals() {}

    /** The refusal as the contract has it; empty when the contract knows no such code. */
    public static Optional<Outcome> of(Operation operation, String code, String language) {
        return of(operation, code, "", language);
    }

    /** @param detail why in this case, in the authority's words; empty where it adds nothing */
    static Optional<Outcome> of(Operation operation, String code, String detail, String language) {
        return operation.refusal(code).map(response -> outcome(response, code, detail, language));
    }

    private static Outcome outcome(Response response, String code, String detail, String language) {
        var titles = response.refusals().getOrDefault(code, Map.of());
        var problem = JsonNodeFactory.instance
                .objectNode()
                .put("code", code)
                .put("title", titles.getOrDefault(language, titles.getOrDefault("fr", code)));
        if (!detail.isEmpty()) {
            problem.put("detail", detail);
        }
        return new Outcome(response.status(), response.mediaType(), worded(response, code, problem), List.of());
    }

    /** In the authority's own words for errors, where its contract has some. */
    private static JsonNode worded(Response response, String code, ObjectNode usual) {
        var shape = response.shape();
        if (shape == null || response.codeAt().equals("/code") && shape.accepts(usual)) {
            return usual;
        }
        var body = shape.write(address -> null, new Samples(code, LocalDate.EPOCH), false);
        if (response.codeAt().startsWith("/") && body instanceof ObjectNode object) {
            var pointer = JsonPointer.compile(response.codeAt());
            object.withObject(pointer.head()).put(pointer.last().getMatchingProperty(), code);
        }
        return body;
    }
}
