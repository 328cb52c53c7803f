package org.guichetunique.exchange.contract;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.guichetunique.exchange.dictionary.Address;
import org.guichetunique.exchange.dictionary.Element;
import org.guichetunique.exchange.dictionary.ElementCheck;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Translates between the case and the words of an authority, by the shape of its messages. */
public final class Messages {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private Messages() {}

    /** What to send, or what the case lacks for it. */
    public sealed interface Filling {

        /**
         * @param path with its parameters filled in, encoded by the transport
         * @param body null where the operation takes none
         */
        record Filled(
                Map<String, String> path,
                Map<String, String> query,
                Map<String, String> headers,
                @Nullable JsonNode body)
                implements Filling {

            /** What a parameter is filled with; null where it is left out. */
            public @Nullable String parameter(Operation.Parameter parameter) {
                return of(parameter.in()).get(parameter.name());
            }

            private Map<String, String> of(String place) {
                return switch (place) {
                    case "path" -> path;
                    case "query" -> query;
                    default -> headers;
                };
            }
        }

        record Lacking(Set<Address> addresses) implements Filling {}

        /** The contract and the case's data cannot be brought together: a defect of ours. */
        record Broken(Throwable why) implements Filling {}
    }

    /** Never throws: whatever stands in a contract or a case, what becomes of the call is told. */
    public static Filling fill(Operation operation, Bindings bindings, CaseData data, CallParts call) {
        try {
            return filled(operation, bindings, data, call);
        } catch (RuntimeException | StackOverflowError e) {
            return new Filling.Broken(e);
        }
    }

    private static Filling filled(Operation operation, Bindings bindings, CaseData data, CallParts call) {
        Set<Address> lacking = new TreeSet<>();
        Map<String, String> path = new LinkedHashMap<>();
        Map<String, String> query = new LinkedHashMap<>();
        Map<String, String> headers = new LinkedHashMap<>();
        for (Operation.Parameter parameter : operation.parameters()) {
            JsonNode value = fill(parameter.filling(), parameter.required(), bindings, data, call, lacking);
            if (value != null) {
                Map<String, String> place = switch (parameter.in()) {
                    case "path" -> path;
                    case "query" -> query;
                    default -> headers;
                };
                place.put(parameter.name(), ElementCheck.text(value));
            }
        }
        Operation.Message request = operation.request();
        JsonNode body = request == null ? null : fill(request.shape(), true, bindings, data, call, lacking);
        return lacking.isEmpty() ? new Filling.Filled(path, query, headers, body) : new Filling.Lacking(lacking);
    }

    private static @Nullable JsonNode fill(
            Shape shape, boolean required, Bindings bindings, CaseData data, CallParts call, Set<Address> lacking) {
        return switch (shape) {
            case Shape.Several several -> null;
            case Shape.Opaque opaque -> null;
            case Shape.Constant constant -> constant.value();
            case Shape.FromCall part -> {
                String said = call.part(part.part());
                yield said == null ? null : JSON.stringNode(said);
            }
            case Shape.Value value -> {
                JsonNode found = value(value, bindings, data);
                if (found == null && required) {
                    lacking.add(bindings.address(value));
                }
                yield found;
            }
            case Shape.Record part -> {
                ObjectNode object = JSON.objectNode();
                boolean known = false;
                for (Map.Entry<String, Shape.Member> entry : part.members().entrySet()) {
                    Shape.Member member = entry.getValue();
                    JsonNode value = fill(member.shape(), required && member.required(), bindings, data, call, lacking);
                    if (value != null) {
                        object.set(entry.getKey(), value);
                        known |= member.shape() instanceof Shape.Value || member.shape() instanceof Shape.Record;
                    }
                }
                yield known || required ? object : null;
            }
        };
    }

    private static @Nullable JsonNode value(Shape.Value shape, Bindings bindings, CaseData data) {
        JsonNode value = data.value(bindings.address(shape))
                .filter(node -> !node.isNull())
                .orElse(null);
        if (value == null || shape.element().kind() != Element.Kind.CODE) {
            return value;
        }
        return shape.toAuthority(ElementCheck.text(value)).map(JSON::stringNode).orElse(null);
    }

    /** What an answer says, by address in the case; one that has faults is read as far as it can be, as it came. */
    public static Map<Address, JsonNode> read(Shape shape, JsonNode body, Bindings bindings) {
        Map<Address, JsonNode> values = new LinkedHashMap<>();
        read(shape, body, bindings, values);
        return values;
    }

    private static void read(Shape shape, JsonNode node, Bindings bindings, Map<Address, JsonNode> into) {
        if (node.isMissingNode() || node.isNull()) {
            return;
        }
        switch (shape) {
            case Shape.Value value -> {
                if (!AnswerCheck.saysNothing(node)) {
                    into.put(bindings.address(value), value.fromAuthority(node));
                }
            }
            case Shape.Record part ->
                part.members().forEach((name, member) -> read(member.shape(), node.path(name), bindings, into));
            case Shape.Constant constant -> {}
            case Shape.FromCall call -> {}
            case Shape.Several several ->
                // Where the case has room for one of each subject only, they are left to readEach below.
                Operation.eachOf(several, bindings).ifPresent(each -> {
                    for (int i = 0; i < node.size(); i++) {
                        read(several.each(), node.path(i), bindings.about(Bindings.member(each, i + 1)), into);
                    }
                });
            case Shape.Opaque opaque -> {
                // Nothing that the dictionary knows.
            }
        }
    }

    /** What an answer says of each of several, in its order; nothing where it lists none. */
    public static List<Map<Address, JsonNode>> readEach(Shape shape, JsonNode body, Bindings bindings) {
        return switch (shape) {
            case Shape.Several several ->
                body.valueStream()
                        .map(one -> read(several.each(), one, bindings))
                        .toList();
            case Shape.Record part ->
                part.members().entrySet().stream()
                        .flatMap(member ->
                                readEach(member.getValue().shape(), body.path(member.getKey()), bindings).stream())
                        .toList();
            case Shape.Value value -> List.of();
            case Shape.Constant constant -> List.of();
            case Shape.FromCall call -> List.of();
            case Shape.Opaque opaque -> List.of();
        };
    }
}
