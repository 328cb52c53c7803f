package org.guichetunique.exchange.dictionary;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Period;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;
import org.guichetunique.exchange.file.Findings;
import org.guichetunique.exchange.file.FormatRules;
import org.guichetunique.exchange.file.SourceFile;
import org.guichetunique.exchange.time.LegalZones;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads the dictionary's folder: a file per subject type, and the code lists beside them. */
public final class DictionaryFiles {

    private static final int DEFAULT_LENGTH = 120;

    private final Findings findings;
    private final Map<String, CodeList> codeLists = new LinkedHashMap<>();
    private final Map<String, Element> elements = new LinkedHashMap<>();
    private final Map<String, Label> types = new LinkedHashMap<>();

    private DictionaryFiles(Findings findings) {
        this.findings = findings;
    }

    /** What is right in the folder, with findings for the rest. */
    public static Dictionary read(Path folder, Findings findings) {
        DictionaryFiles files = new DictionaryFiles(findings);
        FormatRules codeListFormat = FormatRules.of("schemas/code-list.schema.json");
        for (Path path : yaml(folder.resolve("code-lists"))) {
            SourceFile.read(path, findings)
                    .filter(file -> codeListFormat.check(file, findings))
                    .ifPresent(files::addCodeList);
        }
        FormatRules format = FormatRules.of("schemas/dictionary.schema.json");
        for (Path path : yaml(folder)) {
            SourceFile.read(path, findings)
                    .filter(file -> format.check(file, findings))
                    .ifPresent(files::addType);
        }
        return new Dictionary(files.elements, files.types);
    }

    private void addCodeList(SourceFile file) {
        String name = file.root().path("codeList").asString();
        Map<String, Label> codes = new LinkedHashMap<>();
        file.root().path("codes").properties().forEach(code -> codes.put(code.getKey(), Label.of(code.getValue())));
        codeLists.put(name, new CodeList(name, java.util.Collections.unmodifiableMap(codes)));
    }

    private void addType(SourceFile file) {
        String type = file.root().path("type").asString();
        if (types.putIfAbsent(type, Label.of(file.root().path("label"))) != null) {
            findings.add(file, "/type", "The subject type " + type + " is described in another file already");
            return;
        }
        file.root().path("elements").properties().forEach(entry -> {
            String pointer = SourceFile.pointer("/elements", entry.getKey());
            elements.put(type + "." + entry.getKey(), element(file, pointer, type, entry.getKey(), entry.getValue()));
        });
        file.root().path("elements").properties().forEach(entry -> {
            String absence = entry.getValue().path("absence").asString("");
            Element said = elements.get(type + "." + absence);
            if (!absence.isEmpty() && (said == null || said.kind() != Element.Kind.BOOLEAN)) {
                findings.add(
                        file,
                        SourceFile.pointer("/elements", entry.getKey()) + "/absence",
                        "Not a yes or no of the same subject type: " + absence);
            }
        });
    }

    private Element element(SourceFile file, String pointer, String type, String name, JsonNode node) {
        Element.Kind kind = Element.Kind.valueOf(node.path("kind").asString().toUpperCase(Locale.ROOT));
        return new Element(
                type,
                name,
                Label.of(node.path("label")),
                Label.of(node.path("definition")),
                kind,
                node.path("maxLength").asInt(DEFAULT_LENGTH),
                pattern(file, pointer, node),
                number(node, "minimum"),
                number(node, "maximum"),
                Label.of(node.path("format")),
                Label.of(node.path("unit")),
                codes(file, pointer, kind, node),
                node.hasNonNull("master") ? node.path("master").asString() : null,
                Element.Sensitivity.valueOf(
                        node.path("sensitivity").asString("personal").toUpperCase(Locale.ROOT)),
                node.path("example").asString(""),
                node.hasNonNull("input") ? node.path("input").asString() : null,
                "arabic".equals(node.path("script").asString("")),
                node.path("multiline").asBoolean(false),
                Notation.valueOf(node.path("notation").asString("plain").toUpperCase(Locale.ROOT)),
                node.hasNonNull("region") ? node.path("region").asString() : null,
                days(file, pointer, node),
                node.hasNonNull("absence") ? node.path("absence").asString() : null);
    }

    private @Nullable DayRange days(SourceFile file, String pointer, JsonNode node) {
        JsonNode days = node.path("days");
        if (days.isMissingNode()) {
            return null;
        }
        try {
            return new DayRange(
                    Period.parse(days.path("from").asString()),
                    Period.parse(days.path("until").asString()),
                    LegalZones.of(days.path("zone").asString()),
                    Label.of(days.path("yearAlone")));
        } catch (DateTimeException e) {
            findings.add(file, pointer + "/days", "Not a range of days: " + e.getMessage());
            return null;
        }
    }

    private @Nullable Pattern pattern(SourceFile file, String pointer, JsonNode node) {
        if (!node.hasNonNull("pattern")) {
            return null;
        }
        try {
            return Pattern.compile(node.path("pattern").asString());
        } catch (PatternSyntaxException e) {
            findings.add(file, pointer + "/pattern", "Not a regular expression: " + e.getDescription());
            return null;
        }
    }

    private @Nullable CodeList codes(SourceFile file, String pointer, Element.Kind kind, JsonNode node) {
        if (kind != Element.Kind.CODE) {
            return null;
        }
        String name = node.path("codeList").asString("");
        CodeList list = codeLists.get(name);
        if (list == null) {
            findings.add(file, pointer + "/codeList", "There is no code list '" + name + "' in code-lists/");
        }
        return list;
    }

    private static @Nullable BigDecimal number(JsonNode node, String member) {
        return node.hasNonNull(member) ? node.path(member).decimalValue() : null;
    }

    private static List<Path> yaml(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(path -> path.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The folder " + folder + " cannot be read", e);
        }
    }
}
