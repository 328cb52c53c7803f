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
                part.splits().forEach(split -> look(split.value(), split.fromAuthority(node), true, path));
            }
            case Shape.Only only -> {
                if (only.list() ? !node.isArray() : !node.isObject()) {
                    faults.add(path + (only.list() ? " is no list" : " is no object"));
                } else if (node.size() > 1) {
                    faults.add(path + " holds " + node.size() + ", and only one is expected");
                }
                if (node.size() == 1) {
                    look(only.one(), node.valueStream().findFirst().orElseThrow(), true, path + "/0");
                }
            }
            case Shape.Picked picked -> picked(picked, node, path);
            case Shape.Joined joined -> {
                if (!saysNothing(node)) {
                    joined.parts(node)
                            .ifPresentOrElse(
                                    parts -> parts.forEach(said -> look(said.value(), said.node(), false, path)),
                                    () -> faults.add(path + " is not written as its x-join says"));
                }
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

    private void picked(Shape.Picked picked, JsonNode node, String path) {
        if (!node.isArray()) {
            faults.add(path + " is no list");
            return;
        }
        for (Shape.Pick pick : picked.picks()) {
            int found = 0;
            for (int i = 0; i < node.size(); i++) {
                if (pick.is(node.get(i))) {
                    found++;
                    look(pick.values(), node.get(i), true, path + "/" + i);
                }
            }
            if (found > 1) {
                faults.add(path + " holds " + found + " items of one kind, and only one is expected");
            }
        }
    }

    private void add(String path, Misfit misfit, Shape.Value value) {
        faults.add(path + " is " + misfit + ", and so no " + value.element().id());
    }
}
