package org.guichetunique.simulators.contract;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The form that a contract gives to one message: it checks messages, reads what they say and writes new ones. */
public final class Shape {
    private static final int DEEPEST = 24;

    /** Below this, only what must be there is written: a form may be part of itself. */
    private static final int DEEPEST_OPTIONAL = 6;

    /** Behind a subject's name: how many of them there are, where a reply lists several. */
    public static final String HOW_MANY = "[]";

    private final JsonNode schema;
    private final JsonNode document;
    private final boolean closed;
    private volatile @Nullable Schema compiled;

    private Shape(JsonNode schema, JsonNode document, boolean closed) {
        this.schema = schema;
        this.document = document;
        this.closed = closed;
    }

    /** A shape that also refuses properties on which the contract is silent. */
    static Shape closed(JsonNode schema, JsonNode document) {
        return new Shape(schema, document, true);
    }

    static Shape open(JsonNode schema, JsonNode document) {
        return new Shape(schema, document, false);
    }

    /** How the message differs from the contract; empty when it conforms. */
    public List<Violation> violations(JsonNode message) {
        return compiled()
                .validate(
                        message,
                        context -> context.executionConfig(config -> {
                            if (closed) {
                                config.readOnly(true);
                            } else {
                                config.writeOnly(true);
                            }
                        }))
                .stream()
                .map(Shape::violation)
                .toList();
    }

    public boolean accepts(JsonNode message) {
        return violations(message).isEmpty();
    }

    /** A parameter's text as the JSON value that its schema wants, when it can be read as one. */
    public JsonNode fromText(String text) {
        return Texts.read(References.resolve(schema, document), document, text);
    }

    /** A message whose values are all texts, with the types that its schema wants. */
    public JsonNode fromTexts(JsonNode message) {
        return fromTexts(schema, message, 0);
    }

    private JsonNode fromTexts(JsonNode raw, JsonNode message, int depth) {
        var form = References.resolve(raw, document);
        if (message.isObject() && depth < DEEPEST) {
            var typed = JsonNodeFactory.instance.objectNode();
            message.properties()
                    .forEach(property -> typed.set(
                            property.getKey(),
                            fromTexts(
                                    form.path("properties").path(property.getKey()), property.getValue(), depth + 1)));
            return typed;
        }
        return Samples.type(form).equals("array") && !message.isArray() && !message.isMissingNode()
                ? JsonNodeFactory.instance.arrayNode().add(fromTexts(form.path("items"), message, depth + 1))
                : Samples.typed(form, message);
    }

    /** Adds to {@code values} what the message says about dictionary elements. */
    public void read(JsonNode message, String subject, Values values) {
        read(schema, message, subject, values, 0);
    }

    /**
     * Writes a message of this shape.
     *
     * @param known the value at an address, or null; what is required and not known is invented
     * @param everything also writes optional properties that are not known
     */
    public JsonNode write(Function<String, @Nullable JsonNode> known, Samples samples, boolean everything) {
        var written = write(schema, "", known, samples, everything, true, 0);
        return written == null ? JsonNodeFactory.instance.nullNode() : written;
    }

    /** The message without what says when it was sent: all that is the same when it is sent again. */
    public JsonNode lasting(JsonNode message) {
        return lasting(schema, message, 0);
    }

    private JsonNode lasting(JsonNode raw, JsonNode message, int depth) {
        if (!(message instanceof ObjectNode object) || depth > DEEPEST) {
            return message;
        }
        var form = References.resolve(raw, document);
        var kept = JsonNodeFactory.instance.objectNode();
        for (var property : object.properties()) {
            var inner = References.resolve(form.path("properties").path(property.getKey()), document);
            if (!inner.path("x-call").asString("").matches("now|today")) {
                kept.set(property.getKey(), lasting(inner, property.getValue(), depth + 1));
            }
        }
        return kept;
    }

    private Schema compiled() {
        var ready = compiled;
        if (ready == null) {
            ready = ShapeCompiler.compile(schema, document, closed);
            compiled = ready;
        }
        return ready;
    }

    private void read(JsonNode raw, JsonNode message, String inherited, Values values, int depth) {
        if (depth > DEEPEST) {
            return;
        }
        var form = References.resolve(raw, document);
        var subject = form.path("x-subject").asString(inherited);
        var element = form.path("x-data-element").asString("");
        if (!element.isEmpty() && !message.isContainer()) {
            values.with(
                    address(subject, element),
                    CodeList.toDictionary(form, Mapping.form(form).read(message)));
        } else if (form.has("x-join") && message.isString()) {
            Mapping.parts(form, message.asString()).forEach((id, text) -> values.with(address(subject, id), text));
        } else if (message.isObject()) {
            Mapping.split(form, message).forEach((id, day) -> values.with(address(subject, id), day));
            for (var property : message.properties()) {
                read(form.path("properties").path(property.getKey()), property.getValue(), subject, values, depth + 1);
            }
        } else if (message.isArray() && form.has("x-items")) {
            var items = References.resolve(form.path("items"), document);
            for (var item : message) {
                Mapping.picked(form, item)
                        .forEach((property, words) -> read(
                                Mapping.over(items.path("properties").path(property), words),
                                item.path(property),
                                subject,
                                values,
                                depth + 1));
            }
        } else if (message.isArray() && Mapping.isOfOne(form)) {
            message.forEach(item -> read(Mapping.item(form), item, subject, values, depth + 1));
        } else if (message.isArray()) {
            for (int i = 0; i < message.size(); i++) {
                read(form.path("items"), message.get(i), subject + "[" + i + "]", values, depth + 1);
            }
        }
    }

    private @Nullable JsonNode write(
            JsonNode raw,
            String inherited,
            Function<String, @Nullable JsonNode> known,
            Samples samples,
            boolean everything,
            boolean required,
            int depth) {
        var form = References.resolve(raw, document);
        if (!required && depth > DEEPEST_OPTIONAL || form.path("writeOnly").asBoolean(false)) {
            return null;
        }
        var subject = form.path("x-subject").asString(inherited);
        var element = form.path("x-data-element").asString("");
        if (!element.isEmpty() && !Mapping.isOfOne(form)) {
            var value = known.apply(address(subject, element));
            if (value != null) {
                return Samples.typed(form, Mapping.form(form).write(CodeList.toContract(form, value)));
            }
        }
        var wanted = (required || everything) && depth < DEEPEST;
        if (form.has("x-join")) {
            return wanted
                    ? Mapping.joined(form, id -> {
                        var value = known.apply(address(subject, id));
                        return value == null ? null : value.asString("");
                    })
                    : null;
        }
        if (Mapping.isOfOne(form) && form.path("additionalProperties").isObject()) {
            var one = write(form.path("additionalProperties"), subject, known, samples, everything, true, depth + 1);
            return wanted && one != null ? JsonNodeFactory.instance.objectNode().set("1", one) : null;
        }
        if (form.path("properties").isObject()) {
            var object = writeObject(form, subject, known, samples, everything, depth);
            return required || !object.isEmpty() ? object : null;
        }
        if (Samples.type(form).equals("array")) {
            return wanted ? writeArray(form, subject, known, samples, everything, depth) : null;
        }
        return wanted ? Mapping.sample(form, samples) : null;
    }

    private ObjectNode writeObject(
            JsonNode form,
            String subject,
            Function<String, @Nullable JsonNode> known,
            Samples samples,
            boolean everything,
            int depth) {
        var object = JsonNodeFactory.instance.objectNode();
        if (depth >= DEEPEST) {
            return object;
        }
        for (var property : form.path("properties").properties()) {
            var value = write(
                    property.getValue(),
                    subject,
                    known,
                    samples,
                    everything,
                    names(form.path("required"), property.getKey()),
                    depth + 1);
            if (value != null) {
                object.set(property.getKey(), value);
            }
        }
        Mapping.writeSplit(form, id -> known.apply(address(subject, id)), object);
        for (var name : form.path("required")) {
            if (!object.has(name.asString("")) && !form.path("properties").has(name.asString(""))) {
                object.set(name.asString(""), samples.of(JsonNodeFactory.instance.objectNode()));
            }
        }
        return object;
    }

    private ArrayNode writeArray(
            JsonNode form,
            String subject,
            Function<String, @Nullable JsonNode> known,
            Samples samples,
            boolean everything,
            int depth) {
        var array = JsonNodeFactory.instance.arrayNode();
        if (form.has("x-items")) {
            var items = References.resolve(form.path("items"), document);
            for (var pick : form.path("x-items")) {
                array.add(write(Mapping.item(items, pick), subject, known, samples, everything, true, depth + 1));
            }
            return array;
        }
        if (Mapping.isOfOne(form)) {
            return array.add(write(Mapping.item(form), subject, known, samples, everything, true, depth + 1));
        }
        var knownSize = known.apply(subject + HOW_MANY);
        var size = Math.min(
                knownSize == null ? Math.max(1, form.path("minItems").asInt(1)) : knownSize.asInt(),
                form.path("maxItems").asInt(20));
        for (int i = 0; i < size; i++) {
            var item = write(form.path("items"), subject + "[" + i + "]", known, samples, everything, true, depth + 1);
            array.add(item == null ? JsonNodeFactory.instance.nullNode() : item);
        }
        return array;
    }

    /** {@code mother} and {@code person.familyName} make {@code mother.familyName}. */
    static String address(String subject, String element) {
        var dot = element.indexOf('.');
        var type = dot < 0 ? "" : element.substring(0, dot);
        return (subject.isEmpty() ? type : subject) + "." + element.substring(dot + 1);
    }

    private static boolean names(JsonNode list, String name) {
        return list.valueStream().anyMatch(item -> item.asString("").equals(name));
    }

    private static Violation violation(Error error) {
        var pointer = error.getInstanceLocation().toString();
        var property = Optional.ofNullable(error.getProperty());
        return new Violation(
                property.map(name -> pointer + "/" + name.replace("~", "~0").replace("/", "~1"))
                        .orElse(pointer),
                error.getMessage());
    }
}
