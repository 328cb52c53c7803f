package org.guichetunique.exchange.contract;

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
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guichetunique.contracts.ContractFolder;
import org.guichetunique.exchange.dictionary.Dictionary;
import org.guichetunique.exchange.dictionary.Label;
import org.guichetunique.exchange.file.Findings;
import org.guichetunique.exchange.file.FormatRules;
import org.guichetunique.exchange.file.SourceFile;
import org.guichetunique.exchange.time.LegalZones;
import tools.jackson.databind.JsonNode;

/** Reads the folders of the authorities: one each, with {@code authority.yaml} and what the authority publishes. */
public final class ContractFiles {

    private static final Duration LONGEST = Duration.ofDays(30);

    private final Dictionary dictionary;
    private final Findings findings;
    private final FormatRules authorityFormat = FormatRules.of("schemas/authority.schema.json");
    private final FormatRules contractFormat = FormatRules.of("schemas/contract.schema.json");
    private final Map<String, Authority> authorities = new LinkedHashMap<>();
    private final Map<String, Operation> operations = new LinkedHashMap<>();
    private final Map<String, Contracts.Published> published = new LinkedHashMap<>();

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
        return new Contracts(files.authorities, files.operations, files.published);
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
        Optional<ContractFolder> what =
                ContractFolder.read(folder, findings).filter(taken -> contractFormat.check(taken.document(), findings));
        how.flatMap(file -> authority(folder, file)).ifPresent(authority -> {
            authorities.put(authority.code(), authority);
            what.ifPresent(taken -> {
                SourceFile file = taken.document();
                published.put(
                        authority.code(),
                        new Contracts.Published(file.root().at("/info/version").asString(""), text(taken.files())));
                new OperationReader(authority, file, dictionary, findings).readAll(operations);
                new WireCheck(authority, findings).check(file);
            });
        });
    }

    /** All that was read, one file after another. */
    private static String text(List<Path> files) {
        return files.stream()
                .flatMap(file -> SourceFile.text(file, new Findings()).stream())
                .collect(Collectors.joining("\n"));
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
        Optional<WireFormat> wire = new WireReader(folder, file, findings).wire();
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
            zone = LegalZones.of(node.path("zone").asString());
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
}
