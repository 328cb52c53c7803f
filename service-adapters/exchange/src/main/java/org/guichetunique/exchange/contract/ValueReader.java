package org.guichetunique.exchange.contract;

import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.guichetunique.contracts.JoinedText;
import org.guichetunique.contracts.WrittenForm;
import org.guichetunique.exchange.dictionary.Address;
import org.guichetunique.exchange.dictionary.Dictionary;
import org.guichetunique.exchange.dictionary.Element;
import org.guichetunique.exchange.file.Findings;
import org.guichetunique.exchange.file.SourceFile;
import tools.jackson.databind.JsonNode;

/** Reads what our words say of one value, and holds it against the schema at which they stand. */
final class ValueReader {

    private static final Set<String> TRUTHS = Set.of("true", "false");

    private final SourceFile file;
    private final Dictionary dictionary;
    private final ZoneId zone;
    private final ElementFit fit;
    private final ReadWords words;
    private final Findings findings;

    /** @param zone of the authority */
    ValueReader(SourceFile file, Dictionary dictionary, ZoneId zone, ReadWords words, Findings findings) {
        this.file = file;
        this.dictionary = dictionary;
        this.zone = zone;
        this.fit = new ElementFit(file, findings);
        this.words = words;
        this.findings = findings;
    }

    /** @param text whether it is written as text whatever it is, as in a parameter */
    Shape value(SchemaParts schema, String role, boolean sent, boolean text) {
        words.read(schema, "x-data-element");
        SchemaParts.Part named = schema.first("x-data-element").orElseThrow();
        String id = named.node().path("x-data-element").asString();
        int before = findings.all().size();
        Optional<Element> element = element(id, role, named.pointer(), "/x-data-element");
        if (element.isEmpty()) {
            return new Shape.Opaque();
        }
        Shape.Value value =
                new Shape.Value(role, element.get(), limits(schema), codes(schema, element.get()), form(schema));
        if (findings.all().size() == before) {
            fit.check(schema, value, sent, text);
        }
        return value;
    }

    /** An element of the dictionary that belongs to somebody; empty, with a finding, where it does not. */
    Optional<Element> element(String id, String role, String pointer, String word) {
        Optional<Element> element = dictionary.find(id);
        if (element.isEmpty()) {
            findings.add(file, pointer + word, "The dictionary does not hold " + id);
            return Optional.empty();
        }
        if (role.isEmpty()) {
            findings.add(
                    file,
                    pointer,
                    "x-subject is missing: whose " + element.get().name() + " is it?");
            return Optional.empty();
        }
        if (!Address.isName(role)) {
            findings.add(file, pointer, "x-subject must be a name such as mother, not '" + role + "'");
            return Optional.empty();
        }
        return element;
    }

    Shape joined(SchemaParts schema, String role) {
        words.read(schema, "x-join");
        SchemaParts.Part named = schema.first("x-join").orElseThrow();
        String at = named.pointer() + "/x-join";
        Optional<JoinedText> text = JoinedText.of(named.node().path("x-join").asString(""));
        if (text.isEmpty()) {
            findings.add(
                    file,
                    at,
                    "x-join is a text such as '{person.street} {person.city}': elements in braces, each once, with"
                            + " something between them");
            return new Shape.Opaque();
        }
        if (ElementFit.types(schema).stream().anyMatch(type -> !type.equals("string"))) {
            findings.add(file, at, "x-join makes a text, and the contract wants none here");
        }
        Map<String, Shape.Value> values = new LinkedHashMap<>();
        for (String id : text.get().elements()) {
            element(id, role, named.pointer(), "/x-join").ifPresent(element -> values.put(id, plain(role, element)));
        }
        return values.size() == text.get().elements().size()
                ? new Shape.Joined(text.get(), values)
                : new Shape.Opaque();
    }

    private Shape.Value plain(String role, Element element) {
        boolean written = switch (element.kind()) {
            case INTEGER, DECIMAL, MONEY, BOOLEAN -> true;
            default -> false;
        };
        return new Shape.Value(
                role,
                element,
                Map.of(),
                Map.of(),
                written ? WrittenForm.of("text", zone).orElseThrow() : WrittenForm.USUAL);
    }

    /** The days that several properties of an object say together. */
    List<SplitDate> splits(SchemaParts schema, String role, boolean sent) {
        words.read(schema, "x-split");
        Optional<SchemaParts.Part> part = schema.first("x-split");
        return part.stream()
                .flatMap(named -> named.node().path("x-split").properties().stream()
                        .flatMap(split -> split(
                                schema,
                                role,
                                sent,
                                split,
                                SourceFile.pointer(named.pointer() + "/x-split", split.getKey()))
                                .stream()))
                .toList();
    }

    private Optional<SplitDate> split(
            SchemaParts schema, String role, boolean sent, Map.Entry<String, JsonNode> said, String at) {
        Optional<Element> element = element(said.getKey(), role, at, "");
        Map<SplitDate.Part, SplitDate.Property> properties = new TreeMap<>();
        boolean required = true;
        for (Map.Entry<String, JsonNode> one : said.getValue().properties()) {
            String name = one.getValue().asString("");
            Optional<SplitDate.Part> which = SplitDate.Part.of(one.getKey());
            if (which.isEmpty() || schema.property(name).isEmpty()) {
                findings.add(
                        file,
                        at,
                        "x-split names a property of this object for year, month and day, such as year: birthYear");
                return Optional.empty();
            }
            required &= schema.required().contains(name);
            boolean text = schema.property(name).stream()
                    .anyMatch(property ->
                            property.node().path("type").asString("").equals("string"));
            properties.put(which.get(), new SplitDate.Property(name, text));
        }
        if (element.isEmpty()) {
            return Optional.empty();
        }
        SplitDate split = new SplitDate(plain(role, element.get()), properties, required);
        if (element.get().kind() != Element.Kind.DATE || !sent && !split.canBeRead()) {
            findings.add(file, at, "x-split is of a date; an answer that is read has year, month and day of it");
            return Optional.empty();
        }
        return Optional.of(split);
    }

    private WrittenForm form(SchemaParts schema) {
        words.read(schema, "x-form");
        return schema.first("x-form")
                .map(part -> {
                    String word = part.node().path("x-form").asString("");
                    return WrittenForm.of(word, zone).orElseGet(() -> {
                        findings.add(
                                file,
                                part.pointer() + "/x-form",
                                "x-form is text, cents, comma, date-time, a date such as dd/MM/yyyy, or year, month or day, not '"
                                        + word + "'");
                        return WrittenForm.USUAL;
                    });
                })
                .orElse(WrittenForm.USUAL);
    }

    private static Map<String, String> limits(SchemaParts schema) {
        Map<String, String> limits = new TreeMap<>();
        for (String word : List.of("type", "minLength", "maxLength", "pattern")) {
            schema.first(word).map(part -> part.node().path(word)).ifPresent(said -> {
                // 3.1 lists null among the types, where 3.0 has a word of its own.
                if (said.isArray()) {
                    said.forEach(type -> {
                        if (!type.asString("").equals("null")) {
                            limits.put(word, type.asString(""));
                        }
                    });
                } else {
                    limits.put(word, said.asString(""));
                }
            });
        }
        return limits;
    }

    private Map<String, String> codes(SchemaParts schema, Element element) {
        words.read(schema, "x-code-list");
        Map<String, String> codes = new LinkedHashMap<>();
        schema.first("x-code-list")
                .ifPresent(part -> part.node().path("x-code-list").properties().forEach(code -> {
                    String ours = code.getValue().asString();
                    if (!isCode(element, ours)) {
                        findings.add(
                                file,
                                part.pointer() + "/x-code-list",
                                "'" + ours + "' is not a code of " + element.id() + " in the dictionary");
                    }
                    codes.put(code.getKey(), ours);
                }));
        return codes;
    }

    private static boolean isCode(Element element, String code) {
        return element.kind() == Element.Kind.BOOLEAN
                ? TRUTHS.contains(code)
                : element.codes() != null && element.codes().codes().containsKey(code);
    }

    Shape fromCall(SchemaParts schema) {
        words.read(schema, "x-call");
        SchemaParts.Part part = schema.first("x-call").orElseThrow();
        String word = part.node().path("x-call").asString("");
        Optional<CallPart> known = CallPart.of(word);
        if (known.isEmpty()) {
            findings.add(file, part.pointer() + "/x-call", "x-call is " + CallPart.words() + ", not '" + word + "'");
            return new Shape.Opaque();
        }
        return new Shape.FromCall(known.get());
    }
}
