package org.guichetunique.procedures.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
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
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads the folders of the procedures, one each, with {@code service.yaml}, forms and texts. */
public final class ServiceFiles {

    /** In days: ten years. */
    private static final int LONGEST = 3660;

    private final Dictionary dictionary;
    private final Contracts contracts;
    private final List<LifeEvent> lifeEvents;
    private final Findings findings;
    private final FormatRules format = FormatRules.of("schemas/service.schema.json");

    private ServiceFiles(Dictionary dictionary, Contracts contracts, List<LifeEvent> lifeEvents, Findings findings) {
        this.dictionary = dictionary;
        this.contracts = contracts;
        this.lifeEvents = lifeEvents;
        this.findings = findings;
    }

    /**
     * @param procedures folder that holds a folder per procedure
     * @param lifeEvents the file of the life events
     */
    public static Catalogue read(
            Path procedures, Path lifeEvents, Dictionary dictionary, Contracts contracts, Findings findings) {
        List<LifeEvent> events = SourceFile.read(lifeEvents, findings)
                .filter(file ->
                        FormatRules.of("schemas/life-events.schema.json").check(file, findings))
                .map(ServiceFiles::lifeEvents)
                .orElse(List.of());
        ServiceFiles files = new ServiceFiles(dictionary, contracts, events, findings);
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
        String lifeEvent = node.path("lifeEvent").asString();
        if (lifeEvents.stream().noneMatch(event -> event.key().equals(lifeEvent))) {
            findings.add(file, "/lifeEvent", "There is no life event " + lifeEvent + " in life-events.yaml");
        }
        String signedInAs = node.path("signedInAs").asString();
        if (element(subjects, signedInAs + ".nationalId").isEmpty()) {
            findings.add(file, "/signedInAs", "'" + signedInAs + "' is not a subject that has a nationalId");
            return Optional.empty();
        }
        Optional<Address> filedOn = element(subjects, node.path("filedOn").asString());
        if (filedOn.isEmpty()) {
            findings.add(file, "/filedOn", "Not an address of the case, such as declaration.date");
        }
        Optional<Address> followedAt = element(subjects, node.path("followedAt").asString(""));
        if (node.has("followedAt") && followedAt.isEmpty()) {
            findings.add(file, "/followedAt", "Not an address of the case, such as payment.returnAddress");
        }
        Optional<LegalLimit> legalLimit = legalLimit(file);
        if (form == null || competent.isEmpty() || filedOn.isEmpty() || legalLimit.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new PublicService(
                key,
                lifeEvent,
                competent.get(),
                participants(file),
                subjects,
                signedInAs,
                openedWith(file, subjects),
                evidence(file, subjects),
                proposed(file, subjects),
                eligibility(file, subjects, forms),
                form,
                forms,
                filedOn.get(),
                followedAt.orElse(null),
                new Cost(
                        node.at("/cost/amount").decimalValue(BigDecimal.ZERO),
                        node.at("/cost/currency").asString()),
                legalLimit.get(),
                node.path("assurance").asString(),
                mandates(file, subjects),
                node.path("onlyByMandate").asBoolean(false),
                handedOver(file, subjects, form),
                Label.of(node.at("/appeal/legalBasis")),
                new DocumentEntries(file, subjects, dictionary, contracts, findings).read(signedInAs),
                Texts.in(folder, findings)));
    }

    private Map<String, Representation> mandates(SourceFile file, Map<String, Subject> subjects) {
        Map<String, Representation> mandates = new LinkedHashMap<>();
        file.root().path("mandates").properties().forEach(entry -> {
            String represented = entry.getValue().path("represented").asString();
            String acting = entry.getValue().path("acting").asString("");
            String pointer = "/mandates/" + entry.getKey();
            if (!subjects.containsKey(represented)) {
                findings.add(file, pointer + "/represented", "The case has no subject " + represented);
            }
            if (!acting.isEmpty() && element(subjects, acting + ".nationalId").isEmpty()) {
                findings.add(file, pointer + "/acting", "'" + acting + "' is not a subject that has a nationalId");
            }
            mandates.put(entry.getKey(), new Representation(represented, acting.isEmpty() ? null : acting));
        });
        return mandates;
    }

    private Map<String, String> handedOver(SourceFile file, Map<String, Subject> subjects, Form form) {
        Map<String, String> sections = new LinkedHashMap<>();
        file.root().path("handedOver").properties().forEach(entry -> {
            String pointer = "/handedOver/" + entry.getKey();
            String subject = entry.getValue().asString();
            if (form.sections().stream().noneMatch(section -> section.key().equals(entry.getKey()))) {
                findings.add(file, pointer, "The form has no section " + entry.getKey());
            }
            if (element(subjects, subject + ".nationalId").isEmpty()) {
                findings.add(file, pointer, "'" + subject + "' is not a subject that has a nationalId");
            }
            sections.put(entry.getKey(), subject);
        });
        return sections;
    }

    private List<Address> openedWith(SourceFile file, Map<String, Subject> subjects) {
        List<Address> addresses = new ArrayList<>();
        int index = 0;
        for (JsonNode text : file.root().path("openedWith")) {
            String pointer = "/openedWith/" + index++;
            element(subjects, text.asString())
                    .ifPresentOrElse(
                            addresses::add,
                            () -> findings.add(file, pointer, "Not an address of the case: " + text.asString()));
        }
        return List.copyOf(addresses);
    }

    private @Nullable Proposed proposed(SourceFile file, Map<String, Subject> subjects) {
        JsonNode node = file.root().path("proposed");
        if (node.isMissingNode()) {
            return null;
        }
        List<String> decisions = node.path("decisions")
                .valueStream()
                .map(decision -> decision.asString(""))
                .toList();
        Address amount = required(file, subjects, "/proposed/amount");
        Address possible = node.has("possible") ? required(file, subjects, "/proposed/possible") : null;
        return amount == null ? null : new Proposed(decisions, amount, possible);
    }

    private @Nullable Eligibility eligibility(SourceFile file, Map<String, Subject> subjects, Map<String, Form> forms) {
        JsonNode node = file.root().path("eligibility");
        if (node.isMissingNode()) {
            return null;
        }
        Form form = forms.get(node.path("form").asString());
        if (form == null) {
            findings.add(file, "/eligibility/form", "No form with this id in this folder");
        }
        Address answer = required(file, subjects, "/eligibility/answer");
        Address reason = required(file, subjects, "/eligibility/reason");
        return form == null || answer == null || reason == null
                ? null
                : new Eligibility(form, node.path("decision").asString(), answer, reason);
    }

    private @Nullable Address required(SourceFile file, Map<String, Subject> subjects, String pointer) {
        Optional<Address> address = element(subjects, file.root().at(pointer).asString(""));
        if (address.isEmpty()) {
            findings.add(file, pointer, "Not an address of the case");
        }
        return address.orElse(null);
    }

    /** The address that the text is, if the dictionary has an element for it. */
    private Optional<Address> element(Map<String, Subject> subjects, String text) {
        try {
            Address address = Address.of(text);
            return Optional.ofNullable(subjects.get(address.subject()))
                    .flatMap(subject -> dictionary.find(subject.type() + "." + address.element()))
                    .map(element -> address);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private Optional<LegalLimit> legalLimit(SourceFile file) {
        JsonNode limit = file.root().path("legalLimit");
        Period duration = period(limit.path("duration").asString());
        Period warning = period(limit.path("warning").asString());
        if (duration.isZero() || warning.isZero()) {
            findings.add(file, "/legalLimit", "Limit and warning must be from a day to " + LONGEST + " days");
            return Optional.empty();
        }
        Instant any = Instant.EPOCH;
        LegalLimit read = new LegalLimit(
                duration,
                warning,
                LegalLimit.Silence.valueOf(limit.path("silence").asString().toUpperCase(Locale.ROOT)),
                Label.of(limit.path("legalBasis")));
        if (!read.warnsAt(any, ZoneOffset.UTC).isBefore(read.endsAt(any, ZoneOffset.UTC))) {
            findings.add(file, "/legalLimit/warning", "The warning must come before the limit");
        }
        return Optional.of(read);
    }

    /** @return nothing at all where the text is no usable period */
    private static Period period(String text) {
        try {
            Period period = Period.parse(text);
            return period.toTotalMonths() * 31 + period.getDays() > LONGEST ? Period.ZERO : period;
        } catch (DateTimeParseException e) {
            return Period.ZERO;
        }
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
            int before = findings.all().size();
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
            if (findings.all().size() == before) {
                evidence.add(new EvidenceNeed(operation.get(), bindings));
            }
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
