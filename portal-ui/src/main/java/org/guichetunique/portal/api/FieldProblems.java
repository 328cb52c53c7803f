package org.guichetunique.portal.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.guichetunique.casework.request.FilingResult.Problem;
import org.guichetunique.exchange.dictionary.Address;
import org.guichetunique.portal.api.Refusal.Code;
import org.guichetunique.portal.api.Refusal.FieldProblem;
import org.jspecify.annotations.Nullable;

/** What was written in a form by software: addresses read, and what is wrong with the fields. */
final class FieldProblems {

    private FieldProblems() {}

    static List<FieldProblem> of(List<Problem> problems) {
        return problems.stream()
                .map(problem -> new FieldProblem(
                        problem.address().toString(),
                        problem.mistake() == null
                                ? "missing"
                                : problem.mistake().name().toLowerCase(Locale.ROOT)))
                .toList();
    }

    static Map<Address, String> typed(@Nullable Map<String, String> values) {
        if (values == null || values.containsValue(null)) {
            throw new Refusal(Code.NOT_UNDERSTOOD);
        }
        Map<Address, String> typed = new LinkedHashMap<>();
        values.forEach((address, value) -> typed.put(address(address), value));
        return typed;
    }

    static Address address(String text) {
        try {
            return Address.of(text);
        } catch (IllegalArgumentException e) {
            throw new Refusal(Code.NOT_UNDERSTOOD);
        }
    }
}
