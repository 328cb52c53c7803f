package org.guichetunique.contracts;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.guichetunique.contracts.JsonPath.NotAQuery;
import org.guichetunique.exchange.file.Findings;
import org.guichetunique.exchange.file.FormatRules;
import org.guichetunique.exchange.file.SourceFile;
import org.guichetunique.exchange.file.SourceFile.Place;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What stands beside a ministry's file instead of in it, by version 1.0 of the OpenAPI Overlay Specification: actions that
 * update or remove what a query selects, each on what those before it left.
 */
final class Overlay {

    private static final FormatRules FORMAT = FormatRules.of("schemas/overlay.schema.json");

    private final SourceFile file;
    private final Findings findings;

    private Overlay(SourceFile file, Findings findings) {
        this.file = file;
        this.findings = findings;
    }

    /** Whether a file is one, whatever else may be wrong with it. */
    static boolean isOne(SourceFile file) {
        return file.root().has("overlay");
    }

    static void apply(SourceFile overlay, LocatedDocument to, Findings findings) {
        if (FORMAT.check(overlay, findings)) {
            Overlay applied = new Overlay(overlay, findings);
            for (int i = 0; i < overlay.root().path("actions").size(); i++) {
                applied.act("/actions/" + i, to);
            }
        }
    }

    private void act(String at, LocatedDocument to) {
        String query = file.root().at(at + "/target").asString();
        List<String> targets;
        try {
            targets = JsonPath.parse(query).select(to.root());
        } catch (NotAQuery e) {
            findings.add(file, at + "/target", "'" + query + "' " + e.getMessage());
            return;
        }
        if (targets.isEmpty()) {
            findings.add(file, at + "/target", "'" + query + "' selects nothing: this action does nothing");
            return;
        }
        if (file.root().at(at + "/remove").asBoolean(false)) {
            // From the last, so that those before it in a list stay where they are.
            targets.stream().distinct().sorted(BY_PLACE_DESCENDING).forEach(target -> remove(at, target, to));
            return;
        }
        JsonNode update = file.root().at(at + "/update");
        for (String target : targets.stream().distinct().toList()) {
            switch (to.at(target)) {
                case ObjectNode object when update.isObject() -> merge(to, target, at + "/update");
                case ArrayNode array -> to.append(target, branch(at + "/update"));
                case ObjectNode object ->
                    findings.add(
                            file, at + "/update", "An object is updated by an object: what is to be merged into it");
                default ->
                    findings.add(
                            file,
                            at + "/target",
                            "'" + query + "' selects a single value at " + target
                                    + ": update the object that holds it");
            }
        }
    }

    private void remove(String at, String target, LocatedDocument from) {
        if (target.isEmpty()) {
            findings.add(file, at + "/target", "The whole document cannot be removed");
        } else if (!from.at(target).isMissingNode()) {
            from.remove(target);
        }
    }

    /** Members that both have are merged, lists joined; anything else is replaced. */
    private void merge(LocatedDocument to, String target, String update) {
        for (Map.Entry<String, JsonNode> member : file.root().at(update).properties()) {
            String into = SourceFile.pointer(target, member.getKey());
            String from = SourceFile.pointer(update, member.getKey());
            JsonNode before = to.at(into);
            if (before.isObject() && member.getValue().isObject()) {
                merge(to, into, from);
            } else if (before.isArray() && member.getValue().isArray()) {
                for (int i = 0; i < member.getValue().size(); i++) {
                    to.append(into, branch(from + "/" + i));
                }
            } else {
                to.put(into, branch(from));
            }
        }
    }

    private LocatedDocument.Branch branch(String pointer) {
        Map<String, Place> places = new HashMap<>();
        file.places().forEach((at, place) -> {
            if (at.startsWith(pointer + "/")) {
                places.put(at.substring(pointer.length()), place);
            }
        });
        places.put("", file.placeOf(pointer));
        JsonNode node = file.root().at(pointer);
        return new LocatedDocument.Branch(
                node.isMissingNode() ? JsonNodeFactory.instance.nullNode() : node.deepCopy(), places);
    }

    private static final Comparator<String> BY_PLACE_DESCENDING = (one, other) -> {
        String[] left = one.split("/");
        String[] right = other.split("/");
        for (int i = 0; i < Math.min(left.length, right.length); i++) {
            boolean numbers = left[i].matches("[0-9]{1,9}") && right[i].matches("[0-9]{1,9}");
            int order = numbers
                    ? Integer.compare(Integer.parseInt(right[i]), Integer.parseInt(left[i]))
                    : right[i].compareTo(left[i]);
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(right.length, left.length);
    };
}
