package org.guichetunique.exchange.contract;

import java.util.ArrayList;
import java.util.List;
import org.guichetunique.exchange.dictionary.ElementCheck;
import org.guichetunique.exchange.dictionary.Misfit;
import tools.jackson.databind.JsonNode;

/** Holds every value of an answer against its data element, whatever the contract's schema lets through. */
final class AnswerCheck {

    private final List<String> faults = new ArrayList<>();

    private AnswerCheck() {}

    /** @return what does not fit, each with its JSON pointer and its element; no values */
    static List<String> faults(Shape shape, JsonNode body) {
        AnswerCheck check = new AnswerCheck();
        check.look(shape, body, true, "");
        return check.faults;
    }

    /** A blank text that may be missing says no more than a missing one. */
    static boolean saysNothing(JsonNode node) {
        return node.isMissingNode() || node.isNull() || node.isString() && ElementCheck.isBlank(node);
    }

    private void look(Shape shape, JsonNode node, boolean required, String path) {
        if (node.isMissingNode() || node.isNull()) {
            return;
        }
        switch (shape) {
            case Shape.Value value -> {
                if (required || !saysNothing(node)) {
                    ElementCheck.misfit(value.element(), value.fromAuthority(node))
                            .ifPresent(misfit -> add(path, misfit, value));
                }
            }
            case Shape.Record part -> {
                if (!node.isObject()) {
                    faults.add(path + " is no object");
                }
                part.members()
                        .forEach((name, member) ->
                                look(member.shape(), node.path(name), member.required(), path + "/" + name));
            }
            case Shape.Several several -> {
                if (!node.isArray()) {
                    faults.add(path + " is no list");
                }
                for (int i = 0; node.isArray() && i < node.size(); i++) {
                    look(several.each(), node.path(i), true, path + "/" + i);
                }
            }
            case Shape.Constant constant -> {}
            case Shape.FromCall call -> {}
            case Shape.Opaque opaque -> {
                // Nothing that the dictionary knows.
            }
        }
    }

    private void add(String path, Misfit misfit, Shape.Value value) {
        faults.add(path + " is " + misfit + ", and so no " + value.element().id());
    }
}
