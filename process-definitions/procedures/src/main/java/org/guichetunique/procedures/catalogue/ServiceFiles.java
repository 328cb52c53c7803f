package org.guichetunique.procedures.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.guichetunique.exchange.contract.Authority;
import org.guichetunique.exchange.contract.Contracts;
import org.guichetunique.exchange.dictionary.Address;
import org.guichetunique.exchange.dictionary.Dictionary;
import org.guichetunique.exchange.dictionary.Label;
import org.guichetunique.exchange.file.Findings;
import org.guichetunique.exchange.file.FormatRules;
import org.guichetunique.exchange.file.SourceFile;
import org.guichetunique.procedures.calendar.PublicHolidays;
import org.guichetunique.procedures.calendar.WorkingCalendar;
import org.guichetunique.procedures.finding.ProcedureRule;
import org.guichetunique.procedures.form.Form;
import tools.jackson.databind.JsonNode;

/** Reads the folders of the procedures, one each, with {@code service.yaml}, forms and texts. */
public final class ServiceFiles {

    private static final FormatRules FORMAT = FormatRules.of("schemas/service.schema.json");
    private static final Map<String, ProcedureRule> LEGAL_BASES =
            Map.of("legalBasis", ProcedureRule.LEGAL_BASIS_MISSING, "court", ProcedureRule.LEGAL_BASIS_MISSING);

    private final Dictionary dictionary;
    private final Contracts contracts;
    private final List<LifeEvent> lifeEvents;
    private final PublicHolidays holidays;
    private final Findings findings;

    private ServiceFiles(
            Dictionary dictionary,
            Contracts contracts,
            List<LifeEvent> lifeEvents,
            PublicHolidays holidays,
            Findings findings) {
        this.dictionary = dictionary;
        this.contracts = contracts;
        this.lifeEvents = lifeEvents;
        this.holidays = holidays;
        this.findings = findings;
    }

    /**
     * @param procedures folder that holds a folder per procedure
     * @param lifeEvents the file of the life events
     */
    public static Catalogue read(
            Path procedures,
            Path lifeEvents,
            PublicHolidays holidays,
            Dictionary dictionary,
            Contracts contracts,
            Findings findings) {
        List<LifeEvent> events = SourceFile.read(lifeEvents, findings)
                .filter(file ->
                        FormatRules.of("schemas/life-events.schema.json").check(file, findings))
                .map(ServiceFiles::lifeEvents)
                .orElse(List.of());
        ServiceFiles files = new ServiceFiles(dictionary, contracts, events, holidays, findings);
        List<PublicService> services = new ArrayList<>();
        Map<String, ProcedureFiles> texts = new LinkedHashMap<>();
        try (Stream<Path> folders = Files.list(procedures)) {
            folders.filter(Files::isDirectory)
                    .sorted()
                    .map(folder -> ProcedureFiles.in(folder, findings))
                    .forEach(procedure -> files.service(procedure).ifPresent(service -> {
                        services.add(service);
                        texts.put(service.key(), procedure);
                    }));
        } catch (IOException e) {
            throw new UncheckedIOException("The folder " + procedures + " cannot be read", e);
        }
        return new ReadCatalogue(events, services, texts);
    }

    /** Reads one procedure, which need not stand in a folder yet. */
    public static Optional<PublicService> read(
            ProcedureFiles procedure,
            List<LifeEvent> lifeEvents,
            PublicHolidays holidays,
            Dictionary dictionary,
            Contracts contracts,
            Findings findings) {
        return new ServiceFiles(dictionary, contracts, lifeEvents, holidays, findings).service(procedure);
    }

    private static List<LifeEvent> lifeEvents(SourceFile file) {
        List<LifeEvent> events = new ArrayList<>();
        file.root()
                .forEach(event ->
                        events.add(new LifeEvent(event.path("lifeEvent").asString(), Label.of(event.path("label")))));
        return events;
    }

    /** Where only the law is not quoted yet, everything else is read, and told what is wrong with it. */
    private boolean isReadable(SourceFile file) {
        int before = findings.all().size();
        return FORMAT.check(file, findings, LEGAL_BASES)
                || findings.all().stream()
                        .skip(before)
                        .allMatch(finding -> finding.rule() == ProcedureRule.LEGAL_BASIS_MISSING);
    }

    private Optional<PublicService> service(ProcedureFiles files) {
        Optional<SourceFile> read = files.required(ProcedureFiles.SERVICE, findings)
                .flatMap(text -> SourceFile.read(files.path(ProcedureFiles.SERVICE), text, findings))
                .filter(this::isReadable);
        if (read.isEmpty()) {
            return Optional.empty();
        }
        SourceFile file = read.get();
        JsonNode node = file.root();
        String key = node.path("service").asString();
        if (!key.equals(files.key())) {
            findings.add(file, "/service", ProcedureRule.SERVICE_KEY, key, files.key());
            return Optional.empty();
        }
        Map<String, Subject> subjects = SubjectEntries.read(file, dictionary, findings);
        ServiceEntry entry = new ServiceEntry(file, subjects, dictionary, contracts, findings);
        Map<String, Form> forms = FormFiles.read(files, subjects, dictionary, findings);
        Form form = forms.get(node.path("form").asString());
        Optional<Authority> competent = entry.authority("/competentAuthority", node.path("competentAuthority"));
        if (form == null) {
            entry.add("/form", ProcedureRule.FORM_UNKNOWN, node.path("form").asString());
        }
        String lifeEvent = node.path("lifeEvent").asString();
        if (lifeEvents.stream().noneMatch(event -> event.key().equals(lifeEvent))) {
            entry.add("/lifeEvent", ProcedureRule.LIFE_EVENT_UNKNOWN, lifeEvent);
        }
        String signedInAs = node.path("signedInAs").asString();
        if (entry.element(signedInAs + ".nationalId").isEmpty()) {
            entry.add("/signedInAs", ProcedureRule.SUBJECT_NOT_A_PERSON, signedInAs);
            return Optional.empty();
        }
        Optional<Address> filedOn = entry.element(node.path("filedOn").asString());
        if (filedOn.isEmpty()) {
            entry.add(
                    "/filedOn",
                    ProcedureRule.ADDRESS_UNKNOWN,
                    node.path("filedOn").asString());
        }
        OpeningEntries opening = new OpeningEntries(entry);
        Address followedAt = opening.followedAt();
        if (competent.isEmpty()) {
            return Optional.empty();
        }
        WorkingCalendar calendar = new WorkingCalendar(
                competent.get().zone(), competent.get().calendar().workingDays(), holidays);
        TimeEntries times = new TimeEntries(entry);
        Optional<LegalLimit> legalLimit = times.legalLimit(calendar);
        if (form == null || filedOn.isEmpty() || legalLimit.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new PublicService(
                key,
                lifeEvent,
                new Competence(competent.get(), participants(entry), calendar),
                opening.applicants(signedInAs, forms),
                new Questions(subjects, new EvidenceEntries(entry).read(), form, forms, opening.handedOver(form)),
                opening.filing(filedOn.get(), followedAt),
                times.terms(legalLimit.get(), calendar),
                new Output(
                        DocumentEntries.names(node.path("granted")),
                        new DocumentEntries(file, subjects, dictionary, contracts, findings).read(signedInAs)),
                new CostEntries(entry).read(),
                new Recourse(times.appeal(), times.hearing()),
                Texts.in(files, findings)));
    }

    private static List<Authority> participants(ServiceEntry entry) {
        List<Authority> participants = new ArrayList<>();
        int index = 0;
        for (JsonNode code : entry.root().path("participants")) {
            entry.authority("/participants/" + index++, code).ifPresent(participants::add);
        }
        return participants;
    }
}
