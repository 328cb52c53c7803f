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
        return Samples.typed(References.resolve(schema, document), JsonNodeFactory.instance.stringNode(text));
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
        return Samples.typed(form, message);
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
            values.with(address(subject, element), CodeList.toDictionary(form, message));
        } else if (message.isObject()) {
            for (var property : message.properties()) {
                read(form.path("properties").path(property.getKey()), property.getValue(), subject, values, depth + 1);
            }
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
        if (!element.isEmpty()) {
            var value = known.apply(address(subject, element));
            if (value != null) {
                return Samples.typed(form, CodeList.toContract(form, value));
            }
        }
        var wanted = (required || everything) && depth < DEEPEST;
        if (form.path("properties").isObject()) {
            var object = writeObject(form, subject, known, samples, everything, depth);
            return required || !object.isEmpty() ? object : null;
        }
        if (Samples.type(form).equals("array")) {
            return wanted ? writeArray(form, subject, known, samples, everything, depth) : null;
        }
        return wanted ? samples.of(form) : null;
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
