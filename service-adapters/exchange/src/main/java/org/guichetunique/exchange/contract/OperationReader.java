package org.guichetunique.exchange.contract;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.guichetunique.exchange.dictionary.Dictionary;
import org.guichetunique.exchange.dictionary.Label;
import org.guichetunique.exchange.file.FileRule;
import org.guichetunique.exchange.file.Finding;
import org.guichetunique.exchange.file.Findings;
import org.guichetunique.exchange.file.SourceFile;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads from an authority's OpenAPI file the operations that bear our extensions. */
final class OperationReader {

    private static final Pattern IN_BRACES = Pattern.compile("\\{([^{}]*)}");

    private final Authority authority;
    private final SourceFile file;
    private final Findings findings;
    private final WordCheck words;
    private final ParameterReader parameters;
    private final MessageReader messages;

    OperationReader(Authority authority, SourceFile file, Dictionary dictionary, Findings findings) {
        this.authority = authority;
        this.file = file;
        this.findings = findings;
        ReadWords read = new ReadWords();
        SchemaReader references = new SchemaReader(file, read, findings);
        ValueReader values = new ValueReader(file, dictionary, authority.zone(), read, findings);
        ShapeReader shapes = new ShapeReader(file, references, values, read, findings);
        this.words = new WordCheck(file, read, findings);
        this.messages = new MessageReader(authority, file, references, shapes, words, findings);
        this.parameters = new ParameterReader(authority, file, references, shapes, messages::schema, findings);
    }

    /** @param into by their ids */
    void readAll(Map<String, Operation> into) {
        List<OfferedOperations.Place> offered = OfferedOperations.in(file).toList();
        Set<OfferedOperations.Place> sound = new HashSet<>(offered);
        if (offered.isEmpty()) {
            findings.add(Finding.of(file.path(), file.lineOf("/paths"), FileRule.NOTHING_OFFERED));
        }
        OfferedOperations.refuseMethods(file, findings);
        offered.forEach(place -> {
            int before = findings.all().size();
            Operation operation = read(place);
            if (findings.all().size() > before) {
                sound.remove(place);
            }
            if (into.putIfAbsent(operation.id(), operation) != null) {
                findings.add(
                        file,
                        place.pointer() + "/operationId",
                        "Another operation is called " + operation.id() + " already");
            }
        });
        // Where something else is wrong, words that nothing reads are no news.
        offered.forEach(place -> words.check(place, sound.contains(place)));
    }

    private Operation read(OfferedOperations.Place place) {
        JsonNode node = place.node();
        String pointer = place.pointer();
        String prefix = authority.code() + ".";
        List<Operation.Parameter> filled = parameters.read(place);
        refuseEmptyBraces(place, filled);
        CredentialReader.check(file, place, authority, findings);
        Operation operation = new Operation(
                prefix + node.path("operationId").asString(),
                authority,
                place.method().toUpperCase(Locale.ROOT),
                place.path(),
                Label.of(node.path("x-label")),
                Label.of(node.path("x-legal-basis")),
                textOrNull(node, "x-evidence-type"),
                node.path("x-repeatable").asBoolean(),
                node.path("x-changes").asBoolean(false),
                sibling(node, pointer, "x-undone-by"),
                period(node, pointer, "x-freshness"),
                period(node, pointer, "x-answers-later"),
                sibling(node, pointer, "x-settled-by"),
                node.has("x-consent") ? Label.of(node.path("x-consent")) : null,
                filled,
                messages.request(pointer + "/requestBody"),
                messages.responses(node, pointer));
        refuseSilence(operation, pointer);
        return operation;
    }

    /** What answers, and neither takes nor gives anything that the dictionary knows, is of no use to a case. */
    private void refuseSilence(Operation operation, String pointer) {
        boolean silent = operation.values(true).isEmpty()
                && operation.values(false).isEmpty()
                && operation.ofEach().isEmpty()
                && operation.request() == null
                && operation.responses().values().stream().anyMatch(response -> response.message() != null);
        boolean called =
                operation.parameters().stream().anyMatch(parameter -> parameter.filling() instanceof Shape.FromCall);
        if (silent && !called) {
            findings.add(file, pointer, "This operation neither sends nor brings anything: no x-data-element is read");
        }
    }

    /** Another operation of the same authority, by its whole id. */
    private @Nullable String sibling(JsonNode node, String pointer, String extension) {
        String named = node.path(extension).asString("");
        if (named.isEmpty()) {
            return null;
        }
        if (OfferedOperations.in(file)
                .noneMatch(
                        place -> named.equals(place.node().path("operationId").asString("")))) {
            findings.add(file, pointer + "/" + extension, "This authority offers no operation " + named);
        }
        return authority.code() + "." + named;
    }

    private @Nullable Duration period(JsonNode node, String pointer, String extension) {
        if (!node.hasNonNull(extension)) {
            return null;
        }
        try {
            return Duration.parse(node.path(extension).asString());
        } catch (DateTimeParseException e) {
            findings.add(file, pointer + "/" + extension, "Not a duration, such as P30D");
            return null;
        }
    }

    private void refuseEmptyBraces(OfferedOperations.Place place, List<Operation.Parameter> filled) {
        Set<String> names = filled.stream()
                .filter(parameter -> parameter.in().equals("path") && parameter.required())
                .map(Operation.Parameter::name)
                .collect(Collectors.toSet());
        IN_BRACES
                .matcher(place.path())
                .results()
                .map((MatchResult braces) -> braces.group(1))
                .filter(name -> !names.contains(name))
                .forEach(name -> findings.add(
                        file,
                        place.pointer(),
                        "Nothing fills {" + name + "}: a required parameter of the path is missing"));
    }

    private static @Nullable String textOrNull(JsonNode node, String member) {
        return node.hasNonNull(member) ? node.path(member).asString() : null;
    }
}
