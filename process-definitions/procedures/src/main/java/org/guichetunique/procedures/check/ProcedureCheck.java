package org.guichetunique.procedures.check;

import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guichetunique.exchange.contract.Bindings;
import org.guichetunique.exchange.contract.Operation;
import org.guichetunique.exchange.dictionary.Address;
import org.guichetunique.exchange.dictionary.Element;
import org.guichetunique.exchange.file.Finding;
import org.guichetunique.exchange.file.Findings;
import org.guichetunique.procedures.Definitions;
import org.guichetunique.procedures.catalogue.DocumentKind;
import org.guichetunique.procedures.catalogue.Eligibility;
import org.guichetunique.procedures.catalogue.ProcedureFiles;
import org.guichetunique.procedures.catalogue.Proposed;
import org.guichetunique.procedures.catalogue.PublicService;
import org.guichetunique.procedures.catalogue.Subject;
import org.guichetunique.procedures.catalogue.Texts;
import org.guichetunique.procedures.finding.ProcedureRule;
import org.guichetunique.procedures.form.Form;
import org.guichetunique.procedures.model.Candidates;
import org.guichetunique.procedures.model.ModelExpression;
import org.guichetunique.procedures.model.ProcessModel;
import org.guichetunique.procedures.model.RoleProperties;
import org.guichetunique.procedures.model.XmlElement;
import org.jspecify.annotations.Nullable;

/** Holds one procedure's models against its catalogue entry, its forms, its texts, the dictionary and the contracts. */
public final class ProcedureCheck {

    /** What every procedure is called. */
    private static final List<String> ENTRY = List.of("summary", "title");

    /** What its page tells whoever chooses it. */
    private static final List<String> PAGE = List.of("audience", "asked", "before", "silence", "output");

    private static final Set<String> CLOCK = Set.of("legalLimit", "legalWarning", "opinionLimit");

    private final PublicService service;
    private final ProcedureFiles files;
    private final Definitions definitions;
    private final Path bpmn;
    private final Findings findings;
    private final Map<String, RuleFiles.Decision> decisions = new HashMap<>();
    private final Set<String> elements = new HashSet<>();
    private final Set<Address> provided = new HashSet<>();
    private final Set<Address> assured = new HashSet<>();

    private ProcedureCheck(PublicService service, ProcedureFiles files, Definitions definitions, Findings findings) {
        this.service = service;
        this.files = files;
        this.definitions = definitions;
        this.findings = findings;
        this.bpmn = files.path(files.key() + ".bpmn");
    }

    /** Checks every procedure of the definitions. */
    public static void all(Definitions definitions, Findings findings) {
        // What cannot be read has been said when the catalogue was.
        definitions
                .catalogue()
                .services()
                .forEach(service -> of(
                        service,
                        ProcedureFiles.in(definitions.folders().procedures().resolve(service.key()), new Findings()),
                        definitions,
                        findings));
    }

    static void of(PublicService service, ProcedureFiles files, Definitions definitions, Findings findings) {
        new ProcedureCheck(service, files, definitions, findings).check();
    }

    private void check() {
        Optional<ReadModel> read = ReadModel.of(files, findings);
        read.ifPresent(model -> elements.addAll(
                model.process().nodes().stream().map(XmlElement::id).toList()));
        texts();
        fallbacks();
        decisions.putAll(RuleFiles.read(files, findings));
        decisions.forEach(this::decision);
        beforeAnybodyAsks();
        if (read.isEmpty()) {
            return;
        }
        XmlElement root = read.get().root();
        ProcessModel model = read.get().process();
        whatIsProvided(model);
        expressions(root);
        timers(root);
        model.nodes("serviceTask").forEach(task -> call(task, model, root));
        model.nodes("userTask").forEach(this::userTask);
        model.nodes("businessRuleTask").forEach(this::rule);
        model.nodes("endEvent").stream()
                .filter(end -> !model.isAside(end) && model.around(end).isEmpty())
                .forEach(end -> {
                    text(end, "end." + end.id());
                    text(end, "next." + end.id());
                });
        service.documents().forEach(kind -> document(kind, model));
        new CompensationCheck(model, this::operation, this::add).check();
        several(model);
        RehearsalCheck.of(files, elements, definitions.contracts(), findings);
    }

    private void texts() {
        ENTRY.forEach(this::ofTheService);
        if (service.isChosen()) {
            PAGE.forEach(this::ofTheService);
        }
        service.forms().values().stream()
                .flatMap(form -> form.sections().stream())
                .map(Form.Section::key)
                .filter(key -> !key.isEmpty())
                .distinct()
                .forEach(this::ofTheService);
        Set<String> french = service.texts().keys("fr");
        for (String language : Texts.LANGUAGES) {
            Set<String> missing = new TreeSet<>(french);
            missing.removeAll(service.texts().keys(language));
            Set<String> extra = new TreeSet<>(service.texts().keys(language));
            extra.removeAll(french);
            Path file = files.path(Texts.file(language));
            missing.forEach(key ->
                    findings.add(new Finding(file, 1, ProcedureRule.TRANSLATION_MISSING, speaksOf(key), List.of(key))));
            extra.forEach(key ->
                    findings.add(new Finding(file, 1, ProcedureRule.TRANSLATION_EXTRA, speaksOf(key), List.of(key))));
        }
    }

    /** The element of the model that a text such as {@code step.examine} names. */
    private @Nullable String speaksOf(String key) {
        String id = key.substring(key.indexOf('.') + 1);
        return elements.contains(id) ? id : null;
    }

    /** A question that stands in for evidence must name evidence that would answer it. */
    private void fallbacks() {
        service.forms()
                .forEach((id, form) -> form.fields()
                        .filter(field -> field.fallback().isPresent())
                        .filter(field -> service.evidence().stream()
                                .filter(need -> need.operation().id().equals(field.fallbackFor()))
                                // A file stands in for the whole of an answer.
                                .noneMatch(need -> field.element().kind() == Element.Kind.DOCUMENT
                                        || need.operation()
                                                .brings(need.bindings())
                                                .contains(field.address())))
                        .forEach(field -> findings.add(Finding.of(
                                files.path(ProcedureFiles.SERVICE),
                                1,
                                ProcedureRule.FALLBACK_WRONG,
                                id,
                                field.address(),
                                field.fallback().orElse("")))));
    }

    /** What is proposed to people, and what tells them whether a service is for them, must be answered by a rule. */
    private void beforeAnybodyAsks() {
        Proposed proposed = service.proposed();
        if (proposed != null) {
            proposed.decisions().forEach(this::ofThisFolder);
            List.of("proposal.title", "proposal.possible", "proposal.amount", "proposal.text")
                    .forEach(this::ofTheService);
        }
        Eligibility eligibility = service.eligibility();
        if (eligibility != null) {
            ofThisFolder(eligibility.decision());
            service.element(eligibility.reason(), definitions.dictionary())
                    .map(element -> element.codes())
                    .ifPresent(codes -> codes.codes().keySet().forEach(code -> {
                        ofTheService("eligibility." + code);
                        ofTheService("eligibility." + code + ".next");
                    }));
        }
    }

    private void ofThisFolder(String decision) {
        if (!decisions.containsKey(decision)) {
            findings.add(Finding.of(files.path(ProcedureFiles.SERVICE), 1, ProcedureRule.DECISION_UNKNOWN, decision));
        }
    }

    private void ofTheService(String key) {
        if (!service.texts().keys("fr").contains(key)) {
            findings.add(Finding.of(files.path(Texts.file("fr")), 1, ProcedureRule.TEXT_MISSING, key));
        }
    }

    private void decision(String id, RuleFiles.Decision decision) {
        decision.outputs().forEach(output -> {
            String name = output.attribute("name").orElse("");
            Optional<Address> address = address(name);
            if (address.isEmpty()) {
                findings.add(Finding.of(decision.file(), output.line(), ProcedureRule.DECISION_OUTPUT, name));
            }
            address.ifPresent(assured::add);
        });
    }

    private void whatIsProvided(ProcessModel model) {
        assured.add(new Address(service.signedInAs(), "nationalId"));
        assured.add(service.filedOn());
        if (service.followedAt() != null) {
            assured.add(service.followedAt());
        }
        assured.addAll(service.openedWith());
        service.forms().values().forEach(form -> form.fields().forEach(field -> assured.add(field.address())));
        model.nodes("serviceTask")
                .forEach(task ->
                        operation(task).ifPresent(operation -> assured.addAll(operation.brings(bindings(task)))));
        // Of each that a list holds it says at least this; where there is no list, there is nobody to do anything for.
        service.evidence().stream()
                .flatMap(need -> need.operation().alwaysBrings(need.bindings()).stream())
                .filter(address -> service.subject(address.subject())
                        .filter(Subject::isSeveral)
                        .isPresent())
                .forEach(assured::add);
        provided.addAll(assured);
        service.evidence().forEach(need -> provided.addAll(need.operation().brings(need.bindings())));
    }

    /** What is done for each of several, and what speaks of one of them elsewhere. */
    private void several(ProcessModel model) {
        SeveralCheck several = new SeveralCheck(service, model, this::operation, this::add);
        several.check();
        model.nodes("serviceTask")
                .forEach(task -> operation(task).ifPresent(operation -> {
                    Set<Address> spokenOf = new TreeSet<>(operation.sends(bindings(task)));
                    if (operation.severalIn(bindings(task)).isEmpty()) {
                        spokenOf.addAll(operation.brings(bindings(task)));
                    } else {
                        add(task, ProcedureRule.EACH_LISTED, operation.id());
                    }
                    spokenOf.stream()
                            .filter(address -> service.subject(address.subject())
                                    .filter(Subject::isSeveral)
                                    .isPresent())
                            .limit(1)
                            .forEach(address -> several.speaksOf(task, address));
                }));
        model.nodes("businessRuleTask")
                .forEach(task -> Optional.ofNullable(decisions.get(
                                task.attribute("camunda:decisionRef").orElse("")))
                        .map(RuleFiles.Decision::outputs)
                        .orElse(List.of())
                        .forEach(output -> address(output.attribute("name").orElse(""))
                                .ifPresent(address -> several.speaksOf(task, address))));
        model.flows()
                .forEach(flow -> flow.child("conditionExpression")
                        .flatMap(condition -> ModelExpression.parse(condition.text()))
                        .ifPresent(expression -> expression.names().stream()
                                .flatMap(name -> address(name).stream())
                                .forEach(address -> several.speaksOf(flow, address))));
    }

    private void expressions(XmlElement root) {
        root.all()
                .filter(element -> ModelExpression.looksLikeOne(element.text()))
                .forEach(element -> ModelExpression.parse(element.text())
                        .ifPresent(expression -> expression.names().forEach(name -> {
                            if (!CLOCK.contains(name) && address(name).isEmpty()) {
                                add(element, ProcedureRule.EXPRESSION_NAME, name);
                            }
                        })));
    }

    private void call(XmlElement task, ProcessModel model, XmlElement root) {
        text(task, "step." + task.id());
        if (!task.attribute("camunda:type").orElse("").equals("external")) {
            add(task, ProcedureRule.CALL_NOT_EXTERNAL);
            return;
        }
        Optional<Operation> found = operation(task);
        if (found.isEmpty()) {
            CallFit.notOffered(task, this::add);
            return;
        }
        Operation operation = found.get();
        if (!service.participants().contains(operation.authority())) {
            add(task, ProcedureRule.NOT_A_PARTICIPANT, operation.authority());
        }
        if (operation.consent() != null) {
            add(task, ProcedureRule.CALL_NEEDS_CONSENT, operation.id());
        }
        Bindings bindings = bindings(task);
        operation.roles().forEach((role, type) -> {
            Subject subject = service.subject(bindings.subject(role)).orElse(null);
            if (subject == null || !subject.type().equals(type)) {
                add(task, ProcedureRule.ROLE_UNBOUND, operation.id(), type, role);
            }
        });
        operation.needs(bindings).stream()
                .filter(address -> !provided.contains(address))
                .forEach(address -> add(task, ProcedureRule.INPUT_MISSING, operation.id(), address, label(address)));
        operation.needs(bindings).stream()
                .filter(address -> provided.contains(address) && !assured.contains(address))
                .forEach(address ->
                        add(task, ProcedureRule.INPUT_ONLY_EVIDENCE, operation.id(), address, label(address)));
        CallFit.uncaught(task, model, root, operation, this::add);
    }

    private Object label(Address address) {
        return service.element(address, definitions.dictionary())
                .<Object>map(Element::label)
                .orElse(address);
    }

    private void userTask(XmlElement task) {
        text(task, "task." + task.id());
        text(task, "step." + task.id());
        String form = task.attribute("camunda:formRef").orElse("");
        if (!service.forms().containsKey(form)) {
            add(task, ProcedureRule.FORM_UNKNOWN, form);
        }
        boolean asksForFiles = Optional.ofNullable(service.forms().get(form)).stream()
                .flatMap(Form::fields)
                .anyMatch(field -> field.element().kind() == Element.Kind.DOCUMENT);
        if (asksForFiles) {
            add(task, ProcedureRule.FILES_ELSEWHERE, service.form().id());
        }
        String candidates = task.attribute("camunda:candidateGroups").orElse("");
        String authority = Candidates.party(candidates);
        if (candidates.equals(Candidates.APPLICANT)) {
            text(task, "asked." + task.id());
        } else if (definitions.contracts().authority(authority).isEmpty()) {
            add(task, ProcedureRule.NOBODY_CAN_TAKE, candidates);
        }
        task.all("property")
                .filter(property -> property.attribute("name").orElse("").equals(Candidates.AUTHORITY_AT))
                .map(property -> property.attribute("value").orElse(""))
                .filter(at -> address(at).filter(assured::contains).isEmpty())
                .forEach(at -> add(task, ProcedureRule.AUTHORITY_NOWHERE, at));
    }

    private void document(DocumentKind kind, ProcessModel model) {
        Path file = files.path(ProcedureFiles.SERVICE);
        Set<String> places = Stream.of("serviceTask", "userTask", "businessRuleTask", "endEvent")
                .flatMap(name -> model.nodes(name).stream())
                .map(XmlElement::id)
                .collect(Collectors.toSet());
        Stream.concat(Stream.of(kind.at()), kind.endedBy().stream().sorted())
                .filter(place -> !places.contains(place))
                .forEach(place -> findings.add(Finding.of(file, 1, ProcedureRule.DOCUMENT_PLACE, kind.key(), place)));
        Stream.of("document." + kind.key(), "document." + kind.key() + ".text").forEach(this::ofTheService);
        if (!service.participants().contains(kind.issuedBy())) {
            findings.add(Finding.of(file, 1, ProcedureRule.DOCUMENT_ISSUER, kind.issuedBy(), kind.key()));
        }
    }

    private void rule(XmlElement task) {
        String decision = task.attribute("camunda:decisionRef").orElse("");
        if (!decisions.containsKey(decision)) {
            add(task, ProcedureRule.DECISION_UNKNOWN, decision);
        }
    }

    private void timers(XmlElement root) {
        root.all()
                .filter(element ->
                        element.name().equals("timeDate") || element.name().equals("timeDuration"))
                .filter(element -> !ModelExpression.looksLikeOne(element.text()))
                .filter(element -> !isTime(element))
                .forEach(element -> add(element, ProcedureRule.TIME_INVALID, element.text()));
    }

    private static boolean isTime(XmlElement element) {
        try {
            if (element.name().equals("timeDate")) {
                OffsetDateTime.parse(element.text());
                return true;
            }
            return element.text().matches("P[0-9]{1,4}[DWMY]")
                    || Duration.parse(element.text()).isPositive();
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    private Optional<Operation> operation(XmlElement task) {
        return task.attribute("camunda:topic")
                .flatMap(topic -> definitions.contracts().find(topic));
    }

    /** A property that names no subject of the case binds nothing; the role is then found to stand for nobody. */
    private Bindings bindings(XmlElement task) {
        Map<String, String> subjects = new HashMap<>();
        task.all("property")
                .filter(property ->
                        service.subject(property.attribute("value").orElse("")).isPresent())
                .forEach(property -> subjects.put(
                        property.attribute("name").orElse(""),
                        property.attribute("value").orElse("")));
        return service.bindings(RoleProperties.bindings(subjects));
    }

    private Optional<Address> address(String name) {
        try {
            Address address = Address.of(name);
            return service.element(address, definitions.dictionary())
                    // Which number one of several has differs from case to case.
                    .filter(element -> !SeveralCheck.isNumbered(service, address.subject()))
                    .map(element -> address);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private void text(XmlElement element, String key) {
        if (!service.texts().keys("fr").contains(key)) {
            add(element, ProcedureRule.TEXT_MISSING, key);
        }
    }

    private void add(XmlElement element, ProcedureRule rule, Object... arguments) {
        ReadModel.saying(bpmn, findings).say(element, rule, arguments);
    }
}
