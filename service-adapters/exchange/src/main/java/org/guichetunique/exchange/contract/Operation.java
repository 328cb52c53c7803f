package org.guichetunique.exchange.contract;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.guichetunique.exchange.dictionary.Address;
import org.guichetunique.exchange.dictionary.Label;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One thing that an authority does when asked.
 *
 * @param id {@code <authority>.<operationId>}, also the topic of the tasks that call it
 * @param path as in the contract, with {@code {name}} for its parameters
 * @param evidenceType what the answer proves; null where it proves nothing
 * @param repeatable whether the same call may be made again after a failure
 * @param changes whether the authority's records change
 * @param undoneBy the id of the operation that undoes this one; null where nothing does
 * @param freshness how long an answer stays good; null where it is good for one use only
 * @param answersWithin how long the answer may take when the authority says that it comes later; null where it never
 *     says so
 * @param settledBy the id of the operation that tells what came of a call whose outcome is unknown; null where none does
 * @param consent what the person must consent to before this is asked; null where the law asks for no consent
 * @param responses by HTTP status
 */
public record Operation(
        String id,
        Authority authority,
        String method,
        String path,
        Label label,
        Label legalBasis,
        @Nullable String evidenceType,
        boolean repeatable,
        boolean changes,
        @Nullable String undoneBy,
        @Nullable Duration freshness,
        @Nullable Duration answersWithin,
        @Nullable String settledBy,
        @Nullable Label consent,
        List<Parameter> parameters,
        @Nullable Message request,
        Map<Integer, Response> responses) {

    /**
     * @param in {@code path}, {@code query} or {@code header}
     * @param filling what fills it: a value of the case, a constant or a part of the call
     * @param schema that its value must satisfy; null where the contract gives none that can be used
     */
    public record Parameter(
            String name,
            String in,
            boolean required,
            Shape filling,
            @Nullable Schema schema) {

        /** Whether what stands in the address or the header is what the schema wants. */
        public boolean admits(String text) {
            return schema == null || ParameterText.fits(text, schema);
        }

        List<Shape.Value> values() {
            List<Shape.Value> values = new ArrayList<>();
            ShapeValues.collect(filling, false, true, values::add);
            return values;
        }
    }

    /**
     * @param schema that a message must satisfy, as the contract gives it
     * @param mediaType as the contract gives it
     * @param sent whether it goes to the authority, rather than comes from it
     */
    public record Message(Shape shape, Schema schema, String mediaType, boolean sent) {

        /** The media type of what is no JSON: names with values, as a page sends them. */
        public static final String FORM = "application/x-www-form-urlencoded";

        /**
         * Why a message must not be used: how it breaks the schema and, of an answer, which of its values are none of
         * their elements'. Names properties, never values.
         */
        public List<String> faults(JsonNode body) {
            List<String> faults = new ArrayList<>(violations(body).stream()
                    .map(error -> error.getInstanceLocation() + " breaks '" + error.getKeyword() + "'")
                    .toList());
            if (!sent) {
                faults.addAll(AnswerCheck.faults(shape, body));
            }
            return faults;
        }

        /** What only the other side may write is not missed. */
        private List<Error> violations(JsonNode body) {
            return schema.validate(
                    body,
                    context -> context.executionConfig(config -> {
                        if (sent) {
                            config.readOnly(true);
                        } else {
                            config.writeOnly(true);
                        }
                    }));
        }
    }

    /**
     * @param message null unless the status is a success that says something
     * @param refusals business refusals that this status carries, by code
     * @param codeAt JSON pointer of the refusal's code in the body, or {@link #STATUS}
     */
    public record Response(@Nullable Message message, Map<String, Label> refusals, String codeAt) {

        static final String USUAL = "/code";

        /** The status alone says which refusal it is. */
        static final String STATUS = "status";

        /** The refusal that an answer of this status is; empty where it is none that the contract lists. */
        public Optional<String> refusal(@Nullable JsonNode body) {
            if (codeAt.equals(STATUS)) {
                return refusals.keySet().stream().findFirst();
            }
            return Optional.ofNullable(body)
                    .map(said -> said.at(codeAt).asString(""))
                    .filter(refusals::containsKey);
        }
    }

    /** The operation's name at its authority. */
    public String localId() {
        return id.substring(id.indexOf('.') + 1);
    }

    /** All refusals of the operation, by code. */
    public Map<String, Label> refusals() {
        Map<String, Label> all = new java.util.TreeMap<>();
        responses.values().forEach(response -> all.putAll(response.refusals()));
        return all;
    }

    /** The roles that the contract speaks of, with the subject types that they stand for. */
    public Map<String, String> roles() {
        Map<String, String> roles = new java.util.TreeMap<>();
        values(true).forEach(value -> roles.put(value.role(), value.element().type()));
        values(false).forEach(value -> roles.put(value.role(), value.element().type()));
        return roles;
    }

    /** Where the values stand that a call cannot do without. */
    public Set<Address> needs(Bindings bindings) {
        Set<Address> needs = new TreeSet<>();
        for (Parameter parameter : parameters) {
            if (parameter.required()) {
                parameter.values().forEach(value -> needs.add(bindings.address(value)));
            }
        }
        if (request != null) {
            ShapeValues.collect(request.shape(), true, true, value -> needs.add(bindings.address(value)));
        }
        return needs;
    }

    /** Where the values stand that a call sends. */
    public Set<Address> sends(Bindings bindings) {
        Set<Address> sends = new TreeSet<>();
        values(true).forEach(value -> sends.add(bindings.address(value)));
        return sends;
    }

    /** Where the values stand that an answer brings. */
    public Set<Address> brings(Bindings bindings) {
        Set<Address> brings = new TreeSet<>();
        values(false).forEach(value -> brings.add(bindings.address(value)));
        eachBrings(bindings, false, brings);
        return brings;
    }

    /** Where the values stand that an answer never lacks. */
    public Set<Address> alwaysBrings(Bindings bindings) {
        Set<Address> brings = new TreeSet<>();
        success()
                .map(Response::message)
                .ifPresent(message ->
                        ShapeValues.collect(message.shape(), true, true, value -> brings.add(bindings.address(value))));
        eachBrings(bindings, true, brings);
        return brings;
    }

    /** What an answer brings of one of several, at the address that stands for each of them. */
    private void eachBrings(Bindings bindings, boolean always, Set<Address> into) {
        severalIn(bindings)
                .forEach(several ->
                        ShapeValues.collect(several.each(), always, true, value -> into.add(bindings.address(value))));
    }

    /** The lists of an answer for which the case has room. */
    public List<Shape.Several> severalIn(Bindings bindings) {
        return success()
                .map(Response::message)
                .map(message -> ShapeValues.lists(message.shape()).stream()
                        .filter(several -> eachOf(several, bindings).isPresent())
                        .toList())
                .orElse(List.of());
    }

    /** What the case calls each of those that a list holds; empty where it has no room for several. */
    static Optional<String> eachOf(Shape.Several several, Bindings bindings) {
        List<Shape.Value> values = new java.util.ArrayList<>();
        ShapeValues.collect(several.each(), false, true, values::add);
        return values.stream()
                .map(value -> bindings.subjects().getOrDefault(value.role(), value.role()))
                .filter(bindings.several()::contains)
                .findFirst();
    }

    /** Identifiers of the elements that a call sends and an answer brings, for the record. */
    public Set<String> elements() {
        Set<String> elements = new TreeSet<>();
        values(true).forEach(value -> elements.add(value.element().id()));
        values(false).forEach(value -> elements.add(value.element().id()));
        ofEach().forEach(value -> elements.add(value.element().id()));
        if (request != null) {
            ShapeValues.lists(request.shape())
                    .forEach(list -> ShapeValues.collect(
                            list.each(),
                            false,
                            true,
                            value -> elements.add(value.element().id())));
        }
        return elements;
    }

    /** What an answer that lists several says of each of them. */
    public List<Shape.Value> ofEach() {
        List<Shape.Value> values = new java.util.ArrayList<>();
        success()
                .map(Response::message)
                .ifPresent(message -> ShapeValues.lists(message.shape())
                        .forEach(list -> ShapeValues.collect(list.each(), false, true, values::add)));
        return values;
    }

    public Optional<Response> success() {
        return responses.entrySet().stream()
                .filter(entry -> entry.getKey() / 100 == 2)
                .map(Map.Entry::getValue)
                .findFirst();
    }

    List<Shape.Value> values(boolean sent) {
        List<Shape.Value> values = new java.util.ArrayList<>();
        if (sent) {
            for (Parameter parameter : parameters) {
                values.addAll(parameter.values());
            }
            if (request != null) {
                ShapeValues.collect(request.shape(), false, true, values::add);
            }
        } else {
            success()
                    .map(Response::message)
                    .ifPresent(message -> ShapeValues.collect(message.shape(), false, true, values::add));
        }
        return values;
    }

    @Override
    public String toString() {
        return id;
    }
}
