package org.guichetunique.procedures.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
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
import org.guichetunique.exchange.contract.Operation;
import org.guichetunique.exchange.contract.Shape;
import org.guichetunique.exchange.dictionary.Address;
import org.guichetunique.exchange.dictionary.Dictionary;
import org.guichetunique.exchange.dictionary.Label;
import org.guichetunique.exchange.file.Findings;
import org.guichetunique.exchange.file.FormatRules;
import org.guichetunique.exchange.file.SourceFile;
import org.guichetunique.procedures.calendar.PublicHolidays;
import org.guichetunique.procedures.calendar.Term;
import org.guichetunique.procedures.calendar.WorkingCalendar;
import org.guichetunique.procedures.finding.ProcedureRule;
import org.guichetunique.procedures.form.Form;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads the folders of the procedures, one each, with {@code service.yaml}, forms and texts. */
public final class ServiceFiles {

    /** In days: ten years. */
    private static final int LONGEST = 3660;

    /** Of which a case is about each: every one of them is a call, a step and a row on a page. */
    private static final int MOST_OF_A_KIND = 50;

    private static final Period USUAL_RETENTION = Period.ofYears(10);

    private static final FormatRules FORMAT = FormatRules.of("schemas/service.schema.json");
    private static final Map<String, ProcedureRule> LEGAL_BASES =
            Map.of("legalBasis", ProcedureRule.LEGAL_BASIS_MISSING);

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
        Map<String, Subject> subjects = subjects(file);
        Map<String, Form> forms = FormFiles.read(files, subjects, dictionary, findings);
        Form form = forms.get(node.path("form").asString());
        Optional<Authority> competent = authority(file, "/competentAuthority", node.path("competentAuthority"));
        if (form == null) {
            findings.add(
                    file, "/form", ProcedureRule.FORM_UNKNOWN, node.path("form").asString());
        }
        String lifeEvent = node.path("lifeEvent").asString();
        if (lifeEvents.stream().noneMatch(event -> event.key().equals(lifeEvent))) {
            findings.add(file, "/lifeEvent", ProcedureRule.LIFE_EVENT_UNKNOWN, lifeEvent);
        }
        String signedInAs = node.path("signedInAs").asString();
        if (element(subjects, signedInAs + ".nationalId").isEmpty()) {
            findings.add(file, "/signedInAs", ProcedureRule.SUBJECT_NOT_A_PERSON, signedInAs);
            return Optional.empty();
        }
        Optional<Address> filedOn = element(subjects, node.path("filedOn").asString());
        if (filedOn.isEmpty()) {
            findings.add(
                    file,
                    "/filedOn",
                    ProcedureRule.ADDRESS_UNKNOWN,
                    node.path("filedOn").asString());
        }
        Optional<Address> followedAt = element(subjects, node.path("followedAt").asString(""));
        if (node.has("followedAt") && followedAt.isEmpty()) {
            findings.add(
                    file,
                    "/followedAt",
                    ProcedureRule.ADDRESS_UNKNOWN,
                    node.path("followedAt").asString(""));
        }
        if (competent.isEmpty()) {
            return Optional.empty();
        }
        WorkingCalendar calendar = new WorkingCalendar(
                competent.get().zone(), competent.get().calendar().workingDays(), holidays);
        Optional<LegalLimit> legalLimit = legalLimit(file, calendar);
        if (form == null || filedOn.isEmpty() || legalLimit.isEmpty()) {
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
                complement(file),
                consultation(file),
                appeal(file),
                retention(file, calendar),
                calendar,
                new DocumentEntries(file, subjects, dictionary, contracts, findings).read(signedInAs),
                Texts.in(files, findings)));
    }

    private Map<String, Representation> mandates(SourceFile file, Map<String, Subject> subjects) {
        Map<String, Representation> mandates = new LinkedHashMap<>();
        file.root().path("mandates").properties().forEach(entry -> {
            String represented = entry.getValue().path("represented").asString();
            String acting = entry.getValue().path("acting").asString("");
            String pointer = "/mandates/" + entry.getKey();
            if (!subjects.containsKey(represented)) {
                findings.add(file, pointer + "/represented", ProcedureRule.SUBJECT_UNKNOWN, represented);
            }
            if (!acting.isEmpty() && element(subjects, acting + ".nationalId").isEmpty()) {
                findings.add(file, pointer + "/acting", ProcedureRule.SUBJECT_NOT_A_PERSON, acting);
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
                findings.add(file, pointer, ProcedureRule.SECTION_UNKNOWN, entry.getKey());
            }
            if (element(subjects, subject + ".nationalId").isEmpty()) {
                findings.add(file, pointer, ProcedureRule.SUBJECT_NOT_A_PERSON, subject);
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
                            () -> findings.add(file, pointer, ProcedureRule.ADDRESS_UNKNOWN, text.asString()));
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
            findings.add(
                    file,
                    "/eligibility/form",
                    ProcedureRule.FORM_UNKNOWN,
                    node.path("form").asString());
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
            findings.add(
                    file,
                    pointer,
                    ProcedureRule.ADDRESS_UNKNOWN,
                    file.root().at(pointer).asString(""));
        }
        return address.orElse(null);
    }

    /** The address that the text is, if the dictionary has an element for it. */
    private Optional<Address> element(Map<String, Subject> subjects, String text) {
        try {
            Address address = Address.of(text);
            return Subject.at(subjects, address.subject())
                    .filter(subject -> !subject.isSeveral())
                    .flatMap(subject -> dictionary.find(subject.type() + "." + address.element()))
                    .map(element -> address);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private Optional<LegalLimit> legalLimit(SourceFile file, WorkingCalendar calendar) {
        JsonNode limit = file.root().path("legalLimit");
        Optional<Term> duration = term(limit.path("duration"));
        Optional<Term> warning = term(limit.path("warning"));
        if (duration.isEmpty() || warning.isEmpty()) {
            findings.add(file, "/legalLimit", ProcedureRule.TERM_INVALID, LONGEST);
            return Optional.empty();
        }
        LegalLimit read = new LegalLimit(
                duration.get(),
                warning.get(),
                LegalLimit.Silence.valueOf(limit.path("silence").asString().toUpperCase(Locale.ROOT)),
                Label.of(limit.path("legalBasis")));
        LocalDate any = LocalDate.EPOCH;
        if (!warning.get().lastDay(any, calendar).isBefore(duration.get().lastDay(any, calendar))) {
            findings.add(file, "/legalLimit/warning", ProcedureRule.WARNING_AFTER_LIMIT);
        }
        return Optional.of(read);
    }

    /** A period of the calendar, or so many {@code workingDays}; empty where it is no usable term. */
    private static Optional<Term> term(JsonNode node) {
        return Term.read(node.isObject() ? node.path("workingDays").asInt() + "WD" : node.asString());
    }

    private Optional<Term> term(SourceFile file, String pointer) {
        JsonNode node = file.root().at(pointer);
        Optional<Term> term = node.isMissingNode() ? Optional.empty() : term(node);
        if (!node.isMissingNode() && term.isEmpty()) {
            findings.add(file, pointer, ProcedureRule.TERM_INVALID, LONGEST);
        }
        return term;
    }

    private Complement complement(SourceFile file) {
        JsonNode node = file.root().path("complement");
        if (node.isMissingNode()) {
            return Complement.USUAL;
        }
        return new Complement(
                term(file, "/complement/within").orElse(Complement.USUAL.within()),
                Complement.Otherwise.valueOf(node.path("otherwise").asString().toUpperCase(Locale.ROOT)));
    }

    private Consultation consultation(SourceFile file) {
        JsonNode node = file.root().path("opinions");
        if (node.isMissingNode()) {
            return Consultation.USUAL;
        }
        return new Consultation(
                term(file, "/opinions/within").orElse(Consultation.USUAL.within()),
                term(file, "/opinions/reminder").orElse(Consultation.USUAL.reminder()),
                Consultation.Otherwise.valueOf(
                        node.path("otherwise").asString("escalate").toUpperCase(Locale.ROOT)));
    }

    private Appeal appeal(SourceFile file) {
        JsonNode node = file.root().path("appeal");
        Authority to =
                node.has("to") ? authority(file, "/appeal/to", node.path("to")).orElse(null) : null;
        return new Appeal(
                Label.of(node.path("legalBasis")), term(file, "/appeal/within").orElse(null), to);
    }

    /** Nobody loses the file while its answer can still be contested. */
    private Period retention(SourceFile file, WorkingCalendar calendar) {
        String text = file.root().path("retention").asString("");
        Period retention = text.isEmpty() ? USUAL_RETENTION : Period.parse(text);
        Optional<Term> appeal = term(file.root().at("/appeal/within"));
        LocalDate any = LocalDate.EPOCH;
        if (appeal.isPresent() && any.plus(retention).isBefore(appeal.get().lastDay(any, calendar))) {
            findings.add(file, "/retention", ProcedureRule.RETENTION_TOO_SHORT);
        }
        return retention;
    }

    private Map<String, Subject> subjects(SourceFile file) {
        Map<String, Subject> subjects = new LinkedHashMap<>();
        file.root().path("subjects").properties().forEach(entry -> {
            String type = entry.getValue().path("type").asString();
            if (!dictionary.hasType(type)) {
                findings.add(file, "/subjects/" + entry.getKey(), ProcedureRule.SUBJECT_TYPE_UNKNOWN, type);
            }
            subjects.put(
                    entry.getKey(),
                    new Subject(
                            entry.getKey(),
                            type,
                            entry.getValue().path("new").asBoolean(false),
                            entry.getValue().has("each")
                                    ? entry.getValue().path("each").asString()
                                    : null));
        });
        several(file, subjects);
        return subjects;
    }

    /** What one of several is called is a name of its own, and so is that name with a number. */
    private void several(SourceFile file, Map<String, Subject> subjects) {
        subjects.values()
                .forEach(subject -> Optional.ofNullable(subject.each()).ifPresent(each -> {
                    long called = Subject.several(subjects).stream()
                                    .filter(other -> Bindings.isOneOf(each, other))
                                    .count()
                            + subjects.values().stream()
                                    .filter(other -> each.equals(other.each()))
                                    .count();
                    if (called > 1
                            || subjects.keySet().stream()
                                    .anyMatch(name -> name.equals(each) || Bindings.isOneOf(each, name))) {
                        findings.add(
                                file,
                                "/subjects/" + subject.name() + "/each",
                                "Another subject is called " + each + " already: give those of " + subject.name()
                                        + " a name of their own");
                    }
                }));
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
            findings.add(file, pointer, ProcedureRule.AUTHORITY_UNKNOWN, code.asString());
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
                findings.add(file, pointer + "/operation", ProcedureRule.OPERATION_UNKNOWN, id);
                continue;
            }
            Bindings bindings = new Bindings(roles).withSeveral(Subject.several(subjects));
            int before = findings.all().size();
            operation.get().roles().forEach((role, type) -> {
                Subject subject = subjects.get(bindings.subject(role));
                if (subject == null || subject.isSeveral() || !subject.type().equals(type)) {
                    findings.add(file, pointer, ProcedureRule.ROLE_UNBOUND, id, type, role);
                }
            });
            several(file, pointer, operation.get(), bindings, subjects);
            if (findings.all().size() == before) {
                evidence.add(new EvidenceNeed(operation.get(), bindings));
            }
        }
        return evidence;
    }

    /** A list that is read into a case holds those whom the case is about, and no more than can be looked at. */
    private void several(
            SourceFile file, String pointer, Operation operation, Bindings bindings, Map<String, Subject> subjects) {
        for (Shape.Several several : operation.severalIn(bindings)) {
            if (several.most() > MOST_OF_A_KIND) {
                findings.add(file, pointer, ProcedureRule.LIST_UNBOUNDED, operation.id(), MOST_OF_A_KIND);
            }
        }
        operation
                .ofEach()
                .forEach(value -> Subject.at(subjects, bindings.subject(value.role()))
                        .filter(Subject::isSeveral)
                        .filter(subject ->
                                !subject.type().equals(value.element().type()))
                        .ifPresent(subject -> findings.add(
                                file,
                                pointer,
                                ProcedureRule.LIST_TYPE,
                                operation.id(),
                                value.role(),
                                value.element().type(),
                                subject.name(),
                                subject.type())));
    }

    private record ReadCatalogue(
            List<LifeEvent> lifeEvents, List<PublicService> services, Map<String, ProcedureFiles> texts)
            implements Catalogue {

        @Override
        public ProcedureFiles files(String key) {
            ProcedureFiles files = texts.get(key);
            if (files == null) {
                throw new IllegalArgumentException("No service " + key);
            }
            return files;
        }

        @Override
        public Optional<PublicService> service(String key) {
            return services.stream()
                    .filter(service -> service.key().equals(key))
                    .findFirst();
        }
    }
}
