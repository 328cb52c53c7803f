package org.guichetunique.casework.office.task;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.guichetunique.casework.request.FilingResult.Problem;
import org.guichetunique.exchange.dictionary.Address;
import org.guichetunique.exchange.dictionary.ElementReader;
import org.guichetunique.exchange.dictionary.Reading;
import org.guichetunique.exchange.dictionary.Reading.Mistake;
import org.guichetunique.procedures.form.Field;
import org.guichetunique.procedures.form.Form;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.BooleanNode;
import tools.jackson.databind.node.MissingNode;

/**
 * What was written in a form, understood.
 *
 * @param problems of the fields that cannot be taken as they are
 */
public record Answers(Map<Address, JsonNode> values, List<Problem> problems) {

    /** @param typed what was written, by address */
    public static Answers of(Form form, Map<Address, String> typed) {
        Map<Address, JsonNode> values = new LinkedHashMap<>();
        List<Problem> problems = new ArrayList<>();
        form.fields().forEach(field -> {
            switch (ElementReader.read(field.element(), typed.getOrDefault(field.address(), ""))) {
                case Reading.Wrong wrong -> problems.add(new Problem(field.address(), wrong.mistake()));
                case Reading.Value value
                when !isReasonOfItsOutcome(field, typed) ->
                    problems.add(new Problem(field.address(), Mistake.NOT_ITS_REASON));
                case Reading.Value value -> values.put(field.address(), value.json());
                case Reading.Blank blank -> {
                    if (field.isDue(address -> typed.getOrDefault(address, ""))) {
                        problems.add(new Problem(field.address(), null));
                    }
                }
            }
        });
        Map<Address, JsonNode> ruledOut = new LinkedHashMap<>();
        form.fields()
                .filter(field -> field.none() != null)
                .forEach(field -> ruledOut.putAll(settled(field.address(), field.none(), values)));
        values.putAll(ruledOut);
        return new Answers(values, List.copyOf(problems));
    }

    /** Whoever writes past the page is held to it as well: what is decided and why have to fit. */
    private static boolean isReasonOfItsOutcome(Field field, Map<Address, String> typed) {
        return ElementReader.read(field.given(typed).element(), typed.getOrDefault(field.address(), ""))
                instanceof Reading.Value;
    }

    /** Whoever has none of something now no longer has what they gave before, and the other way round. */
    private static Map<Address, JsonNode> settled(Address address, Address none, Map<Address, JsonNode> values) {
        if (BooleanNode.TRUE.equals(values.get(none))) {
            return Map.of(address, MissingNode.getInstance());
        }
        return values.containsKey(address) ? Map.of(none, BooleanNode.FALSE) : Map.of();
    }
}
