package org.guichetunique.exchange.contract;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.guichetunique.exchange.dictionary.Address;
import org.guichetunique.exchange.dictionary.ElementCheck;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Translates between the case and the words of an authority, by the shape of its messages. */
public final class Messages {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /** As many of a kind as a case has room for. */
    private static final int MOST_SUBJECTS = 50;

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
        Filler filler = new Filler(operation, data, call, lacking);
        Map<String, String> path = new LinkedHashMap<>();
        Map<String, String> query = new LinkedHashMap<>();
        Map<String, String> headers = new LinkedHashMap<>();
        for (Operation.Parameter parameter : operation.parameters()) {
            JsonNode value = filler.fill(parameter.filling(), parameter.required(), bindings);
            if (value != null) {
                Map<String, String> place = switch (parameter.in()) {
                    case "path" -> path;
                    case "query" -> query;
                    default -> headers;
                };
                place.put(parameter.name(), text(value));
            }
        }
        Operation.Message request = operation.request();
        JsonNode body = request == null ? null : filler.fill(request.shape(), true, bindings);
        return lacking.isEmpty() ? new Filling.Filled(path, query, headers, body) : new Filling.Lacking(lacking);
    }

    /** As one text: a list with commas. */
    private static String text(JsonNode value) {
        return value.isArray()
                ? value.valueStream().map(ElementCheck::text).collect(Collectors.joining(","))
                : ElementCheck.text(value);
    }

    private static @Nullable JsonNode value(Shape.Value shape, Bindings bindings, CaseData data) {
        return data.value(bindings.address(shape))
                .filter(node -> !node.isNull())
                .flatMap(shape::toAuthority)
                .orElse(null);
    }

    /** One request that is being filled. */
    private record Filler(Operation operation, CaseData data, CallParts call, Set<Address> lacking) {

        @Nullable
        JsonNode fill(Shape shape, boolean required, Bindings bindings) {
            return switch (shape) {
                case Shape.Opaque opaque -> null;
                case Shape.Constant constant -> constant.value();
                case Shape.FromCall part -> {
                    String said = call.part(part.part(), operation.authority().zone());
                    yield said == null ? null : JSON.stringNode(said);
                }
                case Shape.Value value -> {
                    JsonNode found = value(value, bindings, data);
                    if (found == null && required) {
                        lacking.add(bindings.address(value));
                    }
                    yield found;
                }
                case Shape.Joined joined -> joined(joined, required, bindings);
                case Shape.Only only -> {
                    JsonNode one = fill(only.one(), required, bindings);
                    yield one == null ? null : JSON.arrayNode().add(one);
                }
                case Shape.Several several -> each(several, bindings);
                case Shape.Picked picked -> picked(picked, bindings);
                case Shape.Record part -> record(part, required, bindings);
            };
        }

        private @Nullable JsonNode joined(Shape.Joined joined, boolean required, Bindings bindings) {
            Map<String, String> texts = new LinkedHashMap<>();
            for (Map.Entry<String, Shape.Value> entry : joined.values().entrySet()) {
                JsonNode value = fill(entry.getValue(), required, bindings);
                if (value != null) {
                    texts.put(entry.getKey(), ElementCheck.text(value));
                }
            }
            return texts.size() < joined.values().size()
                    ? null
                    : JSON.stringNode(joined.text().write(texts));
        }

        /** Those that the case has, one after another. */
        private @Nullable JsonNode each(Shape.Several several, Bindings bindings) {
            ArrayNode all = JSON.arrayNode();
            Operation.eachOf(several, bindings).ifPresent(each -> {
                JsonNode one = JSON.nullNode();
                for (int i = 1; one != null && i <= Math.min(several.most(), MOST_SUBJECTS); i++) {
                    one = fill(several.each(), false, bindings.about(Bindings.member(each, i)));
                    if (one != null) {
                        all.add(one);
                    }
                }
            });
            return all.isEmpty() ? null : all;
        }

        private @Nullable JsonNode picked(Shape.Picked picked, Bindings bindings) {
            ArrayNode items = JSON.arrayNode();
            for (Shape.Pick pick : picked.picks()) {
                if (fill(pick.values(), false, bindings) instanceof ObjectNode values) {
                    ObjectNode item = JSON.objectNode();
                    pick.where().forEach(item::set);
                    items.add(item.setAll(values));
                }
            }
            return items.isEmpty() ? null : items;
        }

        private @Nullable JsonNode record(Shape.Record part, boolean required, Bindings bindings) {
            ObjectNode object = JSON.objectNode();
            boolean known = false;
            for (Map.Entry<String, Shape.Member> entry : part.members().entrySet()) {
                Shape.Member member = entry.getValue();
                JsonNode value = fill(member.shape(), required && member.required(), bindings);
                if (value != null) {
                    object.set(entry.getKey(), value);
                    known |= !(member.shape() instanceof Shape.Constant || member.shape() instanceof Shape.FromCall);
                }
            }
            for (SplitDate split : part.splits()) {
                JsonNode day = fill(split.value(), required && split.required(), bindings);
                if (day != null) {
                    split.toAuthority(day).forEach(object::set);
                    known = true;
                }
            }
            return known || required ? object : null;
        }
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
            case Shape.Record part -> {
                part.members().forEach((name, member) -> read(member.shape(), node.path(name), bindings, into));
                part.splits().forEach(split -> read(split.value(), split.fromAuthority(node), bindings, into));
            }
            case Shape.Only only -> {
                if (node.size() == 1) {
                    read(only.one(), node.valueStream().findFirst().orElseThrow(), bindings, into);
                }
            }
            case Shape.Picked picked ->
                picked.picks()
                        .forEach(pick -> node.valueStream()
                                .filter(pick::is)
                                .findFirst()
                                .ifPresent(item -> read(pick.values(), item, bindings, into)));
            case Shape.Joined joined ->
                joined.parts(node)
                        .ifPresent(parts -> parts.forEach(part -> read(part.value(), part.node(), bindings, into)));
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
            case Shape.Only only ->
                body.size() == 1
                        ? readEach(only.one(), body.valueStream().findFirst().orElseThrow(), bindings)
                        : List.of();
            case Shape.Value value -> List.of();
            case Shape.Picked picked -> List.of();
            case Shape.Joined joined -> List.of();
            case Shape.Constant constant -> List.of();
            case Shape.FromCall call -> List.of();
            case Shape.Opaque opaque -> List.of();
        };
    }
}
