package org.guichetunique.procedures.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Period;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.guichetunique.exchange.contract.Authority;
import org.guichetunique.exchange.contract.Bindings;
import org.guichetunique.exchange.contract.Contracts;
import org.guichetunique.exchange.dictionary.Address;
import org.guichetunique.exchange.dictionary.Dictionary;
import org.guichetunique.exchange.dictionary.Label;
import org.guichetunique.exchange.file.Findings;
import org.guichetunique.exchange.file.FormatRules;
import org.guichetunique.exchange.file.SourceFile;
import org.guichetunique.procedures.form.Form;
import tools.jackson.databind.JsonNode;

/** Reads the folders of the procedures, one each, with {@code service.yaml}, forms and texts. */
public final class ServiceFiles {

    private final Dictionary dictionary;
    private final Contracts contracts;
    private final Findings findings;
    private final FormatRules format = FormatRules.of("schemas/service.schema.json");

    private ServiceFiles(Dictionary dictionary, Contracts contracts, Findings findings) {
        this.dictionary = dictionary;
        this.contracts = contracts;
        this.findings = findings;
    }

    /**
     * @param procedures folder that holds a folder per procedure
     * @param lifeEvents the file of the life events
     */
    public static Catalogue read(
            Path procedures, Path lifeEvents, Dictionary dictionary, Contracts contracts, Findings findings) {
        ServiceFiles files = new ServiceFiles(dictionary, contracts, findings);
        List<LifeEvent> events = SourceFile.read(lifeEvents, findings)
                .map(ServiceFiles::lifeEvents)
                .orElse(List.of());
        List<PublicService> services = new ArrayList<>();
        try (Stream<Path> folders = Files.list(procedures)) {
            folders.filter(Files::isDirectory)
                    .sorted()
                    .forEach(folder -> files.service(folder).ifPresent(services::add));
        } catch (IOException e) {
            throw new UncheckedIOException("The folder " + procedures + " cannot be read", e);
        }
        return new ReadCatalogue(events, services);
    }

    private static List<LifeEvent> lifeEvents(SourceFile file) {
        List<LifeEvent> events = new ArrayList<>();
        file.root()
                .forEach(event ->
                        events.add(new LifeEvent(event.path("lifeEvent").asString(), Label.of(event.path("label")))));
        return events;
    }

    private Optional<PublicService> service(Path folder) {
        Optional<SourceFile> read =
                SourceFile.read(folder.resolve("service.yaml"), findings).filter(file -> format.check(file, findings));
        if (read.isEmpty()) {
            return Optional.empty();
        }
        SourceFile file = read.get();
        JsonNode node = file.root();
        String key = node.path("service").asString();
        if (!key.equals(String.valueOf(folder.getFileName()))) {
            findings.add(file, "/service", "The folder must bear the service's key, " + key);
            return Optional.empty();
        }
        Map<String, Subject> subjects = subjects(file);
        Map<String, Form> forms = FormFiles.read(folder, subjects, dictionary, findings);
        Form form = forms.get(node.path("form").asString());
        Optional<Authority> competent = authority(file, "/competentAuthority", node.path("competentAuthority"));
        if (form == null) {
            findings.add(
                    file, "/form", "No form with the id " + node.path("form").asString() + " in this folder");
        }
        if (form == null || competent.isEmpty()) {
            return Optional.empty();
        }
        JsonNode limit = node.path("legalLimit");
        return Optional.of(new PublicService(
                key,
                node.path("lifeEvent").asString(),
                competent.get(),
                participants(file),
                subjects,
                node.path("signedInAs").asString(),
                evidence(file, subjects),
                form,
                forms,
                Address.of(node.path("filedOn").asString()),
                new Cost(
                        node.at("/cost/amount").decimalValue(BigDecimal.ZERO),
                        node.at("/cost/currency").asString()),
                new LegalLimit(
                        Period.parse(limit.path("duration").asString()),
                        Period.parse(limit.path("warning").asString()),
                        LegalLimit.Silence.valueOf(
                                limit.path("silence").asString().toUpperCase(Locale.ROOT)),
                        Label.of(limit.path("legalBasis"))),
                Label.of(node.at("/appeal/legalBasis")),
                Texts.in(folder)));
    }

    private Map<String, Subject> subjects(SourceFile file) {
        Map<String, Subject> subjects = new LinkedHashMap<>();
        file.root().path("subjects").properties().forEach(entry -> {
            String type = entry.getValue().path("type").asString();
            if (!dictionary.hasType(type)) {
                findings.add(file, "/subjects/" + entry.getKey(), "The dictionary has no subject type " + type);
            }
            subjects.put(
                    entry.getKey(),
                    new Subject(
                            entry.getKey(), type, entry.getValue().path("new").asBoolean(false)));
        });
        return subjects;
    }

    private List<Authority> participants(SourceFile file) {
        List<Authority> participants = new ArrayList<>();
        int index = 0;
        for (JsonNode code : file.root().path("participants")) {
            authority(file, "/participants/" + index++, code).ifPresent(participants::add);
        }
        return participants;
    }

    private Optional<Authority> authority(SourceFile file, String pointer, JsonNode code) {
        Optional<Authority> authority = contracts.authority(code.asString());
        if (authority.isEmpty()) {
            findings.add(file, pointer, "No authority " + code.asString() + " has published a contract");
        }
        return authority;
    }

    private List<EvidenceNeed> evidence(SourceFile file, Map<String, Subject> subjects) {
        List<EvidenceNeed> evidence = new ArrayList<>();
        int index = 0;
        for (JsonNode node : file.root().path("evidence")) {
            String pointer = "/evidence/" + index++;
            Map<String, String> roles = new LinkedHashMap<>();
            node.path("as")
                    .properties()
                    .forEach(role -> roles.put(role.getKey(), role.getValue().asString()));
            String id = node.path("operation").asString();
            var operation = contracts.find(id);
            if (operation.isEmpty()) {
                findings.add(file, pointer + "/operation", "No authority offers " + id);
                continue;
            }
            Bindings bindings = new Bindings(roles);
            operation.get().roles().forEach((role, type) -> {
                Subject subject = subjects.get(bindings.subject(role));
                if (subject == null || !subject.type().equals(type)) {
                    findings.add(
                            file,
                            pointer,
                            id + " speaks of a " + type + " as '" + role + "': say which subject of the case that is,"
                                    + " with 'as'");
                }
            });
            evidence.add(new EvidenceNeed(operation.get(), bindings));
        }
        return evidence;
    }

    private record ReadCatalogue(List<LifeEvent> lifeEvents, List<PublicService> services) implements Catalogue {

        @Override
        public Optional<PublicService> service(String key) {
            return services.stream()
                    .filter(service -> service.key().equals(key))
                    .findFirst();
        }
    }
}
