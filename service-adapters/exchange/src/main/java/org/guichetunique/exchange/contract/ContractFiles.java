package org.guichetunique.exchange.contract;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaException;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guichetunique.exchange.dictionary.Dictionary;
import org.guichetunique.exchange.dictionary.Label;
import org.guichetunique.exchange.file.Findings;
import org.guichetunique.exchange.file.FormatRules;
import org.guichetunique.exchange.file.SourceFile;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads the folders of the authorities: one each, with {@code authority.yaml} and {@code openapi.yaml}. */
public final class ContractFiles {

    private static final Duration LONGEST = Duration.ofDays(30);
    private static final Pattern IN_BRACES = Pattern.compile("\\{([^{}]*)}");
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

    private final Dictionary dictionary;
    private final Findings findings;
    private final FormatRules authorityFormat = FormatRules.of("schemas/authority.schema.json");
    private final FormatRules contractFormat = FormatRules.of("schemas/contract.schema.json");
    private final Map<String, Authority> authorities = new LinkedHashMap<>();
    private final Map<String, Operation> operations = new LinkedHashMap<>();

    private ContractFiles(Dictionary dictionary, Findings findings) {
        this.dictionary = dictionary;
        this.findings = findings;
    }

    /**
     * @param folders each holds a folder per authority
     * @return what is right in the folders, with findings for the rest
     */
    public static Contracts read(List<Path> folders, Dictionary dictionary, Findings findings) {
        ContractFiles files = new ContractFiles(dictionary, findings);
        folders.forEach(files::readAuthorities);
        return new Contracts(files.authorities, files.operations);
    }

    private void readAuthorities(Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            entries.filter(Files::isDirectory).sorted().forEach(this::readAuthority);
        } catch (IOException e) {
            throw new UncheckedIOException("The folder " + folder + " cannot be read", e);
        }
    }

    private void readAuthority(Path folder) {
        Optional<SourceFile> how = SourceFile.read(folder.resolve("authority.yaml"), findings)
                .filter(file -> authorityFormat.check(file, findings));
        Optional<SourceFile> what = SourceFile.read(folder.resolve("openapi.yaml"), findings)
                .filter(file -> contractFormat.check(file, findings));
        how.flatMap(file -> authority(folder, file)).ifPresent(authority -> {
            authorities.put(authority.code(), authority);
            what.ifPresent(file -> {
                new OperationReader(authority, file).readAll();
                new WireCheck(authority, findings).check(file);
            });
        });
    }

    private Optional<Authority> authority(Path folder, SourceFile file) {
        JsonNode node = file.root();
        String code = node.path("authority").asString();
        if (!code.equals(String.valueOf(folder.getFileName()))) {
            findings.add(file, "/authority", "The folder must bear the authority's code, " + code);
            return Optional.empty();
        }
        if (authorities.containsKey(code)) {
            findings.add(file, "/authority", "Another folder describes " + code + " already");
            return Optional.empty();
        }
        Optional<Calendar> calendar = calendar(file);
        JsonNode retry = node.path("retry");
        Optional<Duration> timeLimit = duration(file, "/timeLimit");
        Optional<Duration> first = duration(file, "/retry/first");
        Optional<Duration> atMost = duration(file, "/retry/atMost");
        Optional<Authority.CircuitBreaker> breaker = node.has("circuitBreaker")
                ? duration(file, "/circuitBreaker/pause")
                        .map(pause -> new Authority.CircuitBreaker(
                                node.at("/circuitBreaker/calls").asInt(),
                                node.at("/circuitBreaker/failurePercent").asInt(),
                                pause))
                : Optional.of(Authority.CircuitBreaker.USUAL);
        Optional<Wire> wire = new WireReader(folder, file, findings).wire();
        if (timeLimit.isEmpty()
                || first.isEmpty()
                || atMost.isEmpty()
                || breaker.isEmpty()
                || calendar.isEmpty()
                || wire.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Authority(
                code,
                Label.of(node.path("name")),
                Label.of(node.path("ministry")),
                node.path("transport").asString(),
                node.path("address").asString(),
                timeLimit.get(),
                node.path("atOnce").asInt(),
                new Authority.Retry(
                        first.get(),
                        retry.path("factor").asDouble(),
                        atMost.get(),
                        retry.path("attempts").asInt()),
                breaker.get(),
                calendar.get(),
                WireReader.security(node),
                wire.get(),
                node.hasNonNull("callbackKeys") ? node.path("callbackKeys").asString() : null));
    }

    private Optional<Calendar> calendar(SourceFile file) {
        JsonNode node = file.root().path("calendar");
        ZoneId zone;
        try {
            zone = ZoneId.of(node.path("zone").asString());
        } catch (DateTimeException e) {
            findings.add(file, "/calendar/zone", "Not a time zone");
            return Optional.empty();
        }
        try {
            Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
            node.path("workingDays")
                    .forEach(day -> days.add(DayOfWeek.valueOf(day.asString().toUpperCase(Locale.ROOT))));
            List<Calendar.Window> maintenance = new ArrayList<>();
            node.path("maintenance")
                    .forEach(window -> maintenance.add(new Calendar.Window(
                            OffsetDateTime.parse(window.path("from").asString()).toInstant(),
                            OffsetDateTime.parse(window.path("to").asString()).toInstant())));
            JsonNode hours = node.path("hours");
            return Optional.of(new Calendar(
                    zone,
                    days,
                    hours.isObject()
                            ? new Calendar.Hours(
                                    LocalTime.parse(hours.path("from").asString()),
                                    LocalTime.parse(hours.path("to").asString()))
                            : null,
                    maintenance));
        } catch (DateTimeException e) {
            findings.add(file, "/calendar/maintenance", "Not a moment such as 2026-12-31T22:00:00+01:00");
            return Optional.empty();
        }
    }

    /** Longer than nothing and no longer than a month, so that adding it to any moment gives a moment. */
    private Optional<Duration> duration(SourceFile file, String pointer) {
        try {
            Duration duration = Duration.parse(file.root().at(pointer).asString());
            if (duration.isPositive() && duration.compareTo(LONGEST) <= 0) {
                return Optional.of(duration);
            }
        } catch (DateTimeParseException e) {
            // Said below.
        }
        findings.add(file, pointer, "Not a duration from a millisecond to 30 days, such as PT5S");
        return Optional.empty();
    }

    /** Reads the operations of one authority. */
    private final class OperationReader {

        private final Authority authority;
        private final SourceFile file;
        private final ShapeReader shapes;
        private final SchemaRegistry schemas;
        private final String schemaId;

        OperationReader(Authority authority, SourceFile file) {
            this.authority = authority;
            this.file = file;
            this.shapes = new ShapeReader(file, dictionary, findings);
            this.schemaId = "https://contracts.invalid/" + authority.code() + "/openapi";
            this.schemas = SchemaRegistry.withDefaultDialect(
                    ContractDialect.get(),
                    builder -> builder.schemas(Map.of(schemaId, file.root().toString())));
        }

        void readAll() {
            file.root()
                    .path("paths")
                    .properties()
                    .forEach(path -> path.getValue().properties().forEach(method -> {
                        if (METHODS.contains(method.getKey())) {
                            String pointer =
                                    SourceFile.pointer(SourceFile.pointer("/paths", path.getKey()), method.getKey());
                            read(path.getKey(), method.getKey(), method.getValue(), pointer);
                        }
                    }));
        }

        private void read(String path, String method, JsonNode node, String pointer) {
            String prefix = authority.code() + ".";
            String id = prefix + node.path("operationId").asString();
            boolean changes = node.path("x-changes").asBoolean(false);
            String undoneBy = node.path("x-undone-by").asString("");
            if (!undoneBy.isEmpty() && !offers(undoneBy)) {
                findings.add(file, pointer + "/x-undone-by", "This authority offers no operation " + undoneBy);
            }
            String settledBy = node.path("x-settled-by").asString("");
            if (!settledBy.isEmpty() && !offers(settledBy)) {
                findings.add(file, pointer + "/x-settled-by", "This authority offers no operation " + settledBy);
            }
            Optional<String> requestAt = follow(pointer + "/requestBody").flatMap(this::jsonSchema);
            List<Operation.Parameter> parameters = parameters(node, pointer);
            refuseEmptyBraces(path, pointer, parameters);
            Map<Integer, Operation.Response> responses = new LinkedHashMap<>();
            node.path("responses").properties().forEach(response -> {
                String at = SourceFile.pointer(pointer + "/responses", response.getKey());
                int status = status(response.getKey(), at);
                if (status > 0) {
                    follow(at).ifPresent(place -> responses.put(status, response(place)));
                }
            });
            Operation operation = new Operation(
                    id,
                    authority,
                    method.toUpperCase(Locale.ROOT),
                    path,
                    Label.of(node.path("x-label")),
                    Label.of(node.path("x-legal-basis")),
                    textOrNull(node, "x-evidence-type"),
                    node.path("x-repeatable").asBoolean(),
                    changes,
                    undoneBy.isEmpty() ? null : prefix + undoneBy,
                    period(node, pointer, "x-freshness"),
                    period(node, pointer, "x-answers-later"),
                    settledBy.isEmpty() ? null : prefix + settledBy,
                    node.has("x-consent") ? Label.of(node.path("x-consent")) : null,
                    parameters,
                    requestAt.map(this::message).orElse(null),
                    responses);
            if (operations.putIfAbsent(id, operation) != null) {
                findings.add(file, pointer + "/operationId", "Another operation is called " + id + " already");
            }
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

        private void refuseEmptyBraces(String path, String pointer, List<Operation.Parameter> parameters) {
            Set<String> filled = parameters.stream()
                    .filter(parameter -> parameter.in().equals("path") && parameter.required())
                    .map(Operation.Parameter::name)
                    .collect(Collectors.toSet());
            IN_BRACES
                    .matcher(path)
                    .results()
                    .map((MatchResult braces) -> braces.group(1))
                    .filter(name -> !filled.contains(name))
                    .forEach(name -> findings.add(
                            file,
                            pointer,
                            "Nothing fills {" + name + "}: a required parameter of the path is missing"));
        }

        private boolean offers(String operationId) {
            return file.root().path("paths").properties().stream()
                    .flatMap(path -> path.getValue().properties().stream())
                    .anyMatch(method -> operationId.equals(
                            method.getValue().path("operationId").asString("")));
        }

        private int status(String text, String pointer) {
            if (text.matches("[1-5][0-9][0-9]")) {
                return Integer.parseInt(text);
            }
            if (text.startsWith("2") || file.root().at(pointer).has("x-refusals")) {
                findings.add(file, pointer, "Give each response its HTTP status in figures");
            }
            // What else a file lists for any status is a failure here, listed or not.
            return 0;
        }

        /** Where a part really stands: there, or where it refers to; empty where nothing does. */
        private Optional<String> follow(String pointer) {
            String place = pointer;
            for (int turn = 0; turn < 5; turn++) {
                JsonNode node = file.root().at(place);
                if (!node.has("$ref")) {
                    return node.isMissingNode() ? Optional.empty() : Optional.of(place);
                }
                if (shapes.referred(node, place).isMissingNode()) {
                    return Optional.empty();
                }
                place = node.path("$ref").asString().substring(1);
            }
            findings.add(file, pointer, "Refers to itself");
            return Optional.empty();
        }

        private Optional<String> jsonSchema(String pointer) {
            return file.root().at(pointer + "/content").properties().stream()
                    .map(Map.Entry::getKey)
                    .filter(type -> type.matches("application/json(;.*)?"))
                    .map(type -> SourceFile.pointer(pointer + "/content", type) + "/schema")
                    .filter(place -> !file.root().at(place).isMissingNode())
                    .findFirst();
        }

        private Operation.Response response(String pointer) {
            JsonNode node = file.root().at(pointer);
            Map<String, Label> refusals = new LinkedHashMap<>();
            node.path("x-refusals")
                    .properties()
                    .forEach(refusal -> refusals.put(refusal.getKey(), Label.of(refusal.getValue())));
            return new Operation.Response(jsonSchema(pointer).map(this::message).orElse(null), refusals);
        }

        private Operation.@Nullable Message message(String pointer) {
            Shape shape = shapes.read(file.root().at(pointer), pointer);
            try {
                Schema schema = schemas.getSchema(SchemaLocation.of(schemaId + "#" + pointer));
                schema.initializeValidators();
                return new Operation.Message(shape, schema);
            } catch (SchemaException e) {
                findings.add(file, pointer, "Not a usable schema: " + e.getMessage());
                return null;
            }
        }

        private List<Operation.Parameter> parameters(JsonNode node, String pointer) {
            List<Operation.Parameter> parameters = new ArrayList<>();
            int index = 0;
            for (JsonNode listed : node.path("parameters")) {
                String at = pointer + "/parameters/" + index++;
                JsonNode parameter = shapes.referred(listed, at);
                String in = parameter.path("in").asString("");
                if (!in.equals("path") && !in.equals("query")) {
                    continue;
                }
                boolean required = parameter.path("required").asBoolean(false);
                if (parameter.path("x-call").asString("").equals("idempotencyKey")) {
                    parameters.add(
                            new Operation.Parameter(parameter.path("name").asString(), in, required, null));
                    continue;
                }
                Shape shape = parameter.has("x-data-element")
                        ? shapes.value(
                                parameter, at, parameter.path("x-subject").asString(""))
                        : new Shape.Opaque();
                if (shape instanceof Shape.Value value) {
                    parameters.add(
                            new Operation.Parameter(parameter.path("name").asString(), in, required, value));
                } else if (required) {
                    findings.add(file, at, "x-data-element is missing: nothing could fill this parameter");
                }
            }
            return parameters;
        }

        private static @Nullable String textOrNull(JsonNode node, String member) {
            return node.hasNonNull(member) ? node.path(member).asString() : null;
        }
    }
}
