package org.guichetunique.simulators.play;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guichetunique.simulators.contract.Operation;
import org.guichetunique.simulators.contract.Response;
import org.guichetunique.simulators.journal.Outcome;
import tools.jackson.databind.node.JsonNodeFactory;

/** Words a contract's refusals. */
public final class Refusals {
    private Refusals() {}

    /** The refusal as the contract has it; empty when the contract knows no such code. */
    public static Optional<Outcome> of(Operation operation, String code, String language) {
        return operation.refusal(code).map(response -> outcome(response, code, language));
    }

    private static Outcome outcome(Response response, String code, String language) {
        var titles = response.refusals().getOrDefault(code, Map.of());
        var problem = JsonNodeFactory.instance
                .objectNode()
                .put("code", code)
                .put("title", titles.getOrDefault(language, titles.getOrDefault("fr", code)));
        return new Outcome(response.status(), response.mediaType(), problem, List.of());
    }
}
