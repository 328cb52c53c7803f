package org.guichetunique.simulators.play;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import org.guichetunique.simulators.contract.Values;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** What authorities hold beyond their contracts, from {@code holdings.yaml}: data where no conduct is needed. */
final class Holdings {
    private final JsonNode operations;

    private Holdings(JsonNode operations) {
        this.operations = operations;
    }

    static Holdings read() {
        try (var in = Holdings.class.getResourceAsStream("holdings.yaml")) {
            return new Holdings(new YAMLMapper().readTree(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The refusal for somebody of whom nothing is held; empty where the file does not say who is. */
    Optional<String> refusal(Call call) {
        var held = of(call);
        return held.has("otherwise") && asked(call, held).isMissingNode()
                ? Optional.of(held.path("otherwise").asString())
                : Optional.empty();
    }

    /** What is held of whom the call names; nothing where the file says nothing. */
    Values values(Call call) {
        var held = of(call);
        var values = new Values();
        for (var part : new JsonNode[] {held.path("always"), asked(call, held)}) {
            part.properties().forEach(one -> values.with(one.getKey(), onThatDay(one.getValue(), call.today())));
        }
        return values;
    }

    private JsonNode of(Call call) {
        return operations.path(
                call.operation().authority() + "." + call.operation().id());
    }

    private static JsonNode asked(Call call, JsonNode held) {
        return held.path("of").path(call.says().text(held.path("by").asString("")));
    }

    /** Days are written as a time from today: {@code P-3D} was three days ago. */
    private static JsonNode onThatDay(JsonNode value, LocalDate today) {
        return value.asString("").matches("P-?[0-9]+[DMY]")
                ? JsonNodeFactory.instance.stringNode(
                        today.plus(Period.parse(value.asString())).toString())
                : value;
    }
}
