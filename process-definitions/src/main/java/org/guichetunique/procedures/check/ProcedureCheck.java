package org.guichetunique.procedures.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
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
import org.guichetunique.procedures.catalogue.Proposed;
import org.guichetunique.procedures.catalogue.PublicService;
import org.guichetunique.procedures.catalogue.Subject;
import org.guichetunique.procedures.catalogue.Texts;
import org.guichetunique.procedures.form.Form;
import org.guichetunique.procedures.model.Candidates;
import org.guichetunique.procedures.model.ModelExpression;
import org.guichetunique.procedures.model.ModelFile;
import org.guichetunique.procedures.model.ProcessModel;
import org.guichetunique.procedures.model.RoleProperties;
import org.guichetunique.procedures.model.XmlElement;

/** Holds one procedure's models against its catalogue entry, its forms, its texts, the dictionary and the contracts. */
public final class ProcedureCheck {

    private static final Set<String> CLOCK = Set.of("legalLimit", "legalWarning", "opinionLimit");

    private final PublicService service;
    private final Definitions definitions;
    private final Path bpmn;
    private final Findings findings;
    private final Map<String, List<XmlElement>> decisions = new HashMap<>();
    private final Set<Address> provided = new HashSet<>();
    private final Set<Address> assured = new HashSet<>();

    private ProcedureCheck(PublicService service, Definitions definitions, Findings findings) {
        this.service = service;
        this.definitions = definitions;
        this.findings = findings;
        this.bpmn = definitions.folders().procedures().resolve(service.key()).resolve(service.key() + ".bpmn");
    }

    /** Checks every procedure of the definitions. */
    public static void all(Definitions definitions, Findings findings) {
        definitions
                .catalogue()
                .services()
                .forEach(service -> new ProcedureCheck(service, definitions, findings).check());
    }

    private void check() {
        texts();
        fallbacks();
        readDecisions();
        beforeAnybodyAsks();
        Optional<XmlElement> root = ModelFile.read(bpmn, findings);
        if (root.isEmpty()) {
            return;
        }
        ModelSafety.check(root.get(), this::add);
        List<XmlElement> processes = root.get().all("process").toList();
        if (processes.size() != 1 || !processes.getFirst().id().equals(service.key())) {
            add(root.get(), "The file must hold one process, whose id is " + service.key());
            return;
        }
        ProcessModel model = new ProcessModel(processes.getFirst());
        if (!model.process().attribute("isExecutable").orElse("").equals("true")) {
            add(model.process(), "The process is not marked as executable");
        }
        whatIsProvided(model);
        expressions(root.get());
        timers(root.get());
        model.nodes("serviceTask").forEach(task -> call(task, model, root.get()));
        model.nodes("userTask").forEach(this::userTask);
        model.nodes("businessRuleTask").forEach(this::rule);
        model.nodes("endEvent").stream()
                .filter(end -> !model.isAside(end) && model.around(end).isEmpty())
                .forEach(end -> {
                    text(end, "end." + end.id());
                    text(end, "next." + end.id());
                });
        service.documents().forEach(kind -> document(kind, model));
        flow(model);
        new CompensationCheck(model, this::operation, this::add).check();
        several(model);
    }

    private void texts() {
        Set<String> french = service.texts().keys("fr");
        for (String language : Texts.LANGUAGES) {
            Set<String> missing = new TreeSet<>(french);
            missing.removeAll(service.texts().keys(language));
            Set<String> extra = new TreeSet<>(service.texts().keys(language));
            extra.removeAll(french);
            Path file = bpmn.resolveSibling("messages_" + language + ".properties");
            missing.forEach(key -> findings.add(new Finding(file, 1, "Missing translation: " + key)));
            extra.forEach(key -> findings.add(new Finding(file, 1, "Not in the French texts: " + key)));
        }
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
                        .forEach(field -> findings.add(new Finding(
                                bpmn.resolveSibling("service.yaml"),
                                1,
                                "The form " + id + " asks for " + field.address() + " in place of "
                                        + field.fallbackFor()
                                        + ", which is not among the evidence or does not bring it"))));
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
            findings.add(new Finding(
                    bpmn.resolveSibling("service.yaml"),
                    1,
                    "No decision '" + decision + "' in the DMN files of this folder"));
        }
    }

    private void ofTheService(String key) {
        if (!service.texts().keys("fr").contains(key)) {
            findings.add(new Finding(bpmn.resolveSibling("messages_fr.properties"), 1, "No text " + key));
        }
    }

    private void readDecisions() {
        try (Stream<Path> files = Files.list(bpmn.getParent())) {
            files.filter(file -> file.toString().endsWith(".dmn"))
                    .sorted()
                    .forEach(file -> ModelFile.read(file, findings).ifPresent(root -> rules(file, root)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void rules(Path file, XmlElement root) {
        RuleSafety.check(root, (element, message) -> findings.add(new Finding(file, element.line(), message)));
        root.all("decision").forEach(decision -> decision(file, decision));
    }

    private void decision(Path file, XmlElement decision) {
        List<XmlElement> outputs = decision.all("output").toList();
        decisions.put(decision.id(), outputs);
        outputs.forEach(output -> {
            String name = output.attribute("name").orElse("");
            Optional<Address> address = address(name);
            if (address.isEmpty()) {
                findings.add(new Finding(
                        file,
                        output.line(),
                        "The output must be an address of the case such as entitlement.amount, not '" + name + "'"));
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
                        add(
                                task,
                                operation.id()
                                        + " lists several of a kind: name it among the evidence, where they are read");
                    }
                    spokenOf.stream()
                            .filter(address -> service.subject(address.subject())
                                    .filter(Subject::isSeveral)
                                    .isPresent())
                            .limit(1)
                            .forEach(address -> several.speaksOf(task, address));
                }));
        model.nodes("businessRuleTask")
                .forEach(task -> decisions
                        .getOrDefault(task.attribute("camunda:decisionRef").orElse(""), List.of())
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
                                add(element, "The case has nothing called " + name);
                            }
                        })));
    }

    private void call(XmlElement task, ProcessModel model, XmlElement root) {
        text(task, "step." + task.id());
        if (!task.attribute("camunda:type").orElse("").equals("external")) {
            add(task, "A service task calls an authority: camunda:type=\"external\" and camunda:topic");
            return;
        }
        Optional<Operation> found = operation(task);
        if (found.isEmpty()) {
            add(task, CallFit.notOffered(task));
            return;
        }
        Operation operation = found.get();
        if (!service.participants().contains(operation.authority())) {
            add(task, operation.authority() + " takes part: name it among the participants in service.yaml");
        }
        if (operation.consent() != null) {
            add(
                    task,
                    operation.id() + " is asked only with the person's consent: name it among the evidence, where"
                            + " people are asked for it");
        }
        Bindings bindings = bindings(task);
        operation.roles().forEach((role, type) -> {
            Subject subject = service.subject(bindings.subject(role)).orElse(null);
            if (subject == null || !subject.type().equals(type)) {
                add(
                        task,
                        operation.id() + " speaks of a " + type + " as '" + role
                                + "': say which subject that is, with a property " + RoleProperties.PREFIX + role);
            }
        });
        operation.needs(bindings).stream()
                .filter(address -> !provided.contains(address))
                .forEach(address -> add(task, operation.id() + " needs " + address + ", which nothing provides"));
        operation.needs(bindings).stream()
                .filter(address -> provided.contains(address) && !assured.contains(address))
                .forEach(address -> add(
                        task,
                        operation.id() + " needs " + address + ", which only evidence brings: ask for it in the form"
                                + " with fallbackFor, for when that authority has no answer"));
        CallFit.uncaught(task, model, root, operation).forEach(message -> add(task, message));
    }

    private void userTask(XmlElement task) {
        text(task, "task." + task.id());
        text(task, "step." + task.id());
        String form = task.attribute("camunda:formRef").orElse("");
        if (!service.forms().containsKey(form)) {
            add(task, "No form with the id '" + form + "' in this folder");
        }
        boolean asksForFiles = Optional.ofNullable(service.forms().get(form)).stream()
                .flatMap(Form::fields)
                .anyMatch(field -> field.element().kind() == Element.Kind.DOCUMENT);
        if (asksForFiles) {
            add(
                    task,
                    "Files are handed in with the request's own form, "
                            + service.form().id() + ", and nowhere else");
        }
        String candidates = task.attribute("camunda:candidateGroups").orElse("");
        String authority = Candidates.party(candidates);
        if (candidates.equals(Candidates.APPLICANT)) {
            text(task, "asked." + task.id());
        } else if (definitions.contracts().authority(authority).isEmpty()) {
            add(task, "Nobody can take this task: camunda:candidateGroups must be an authority's code, or applicant");
        }
        task.all("property")
                .filter(property -> property.attribute("name").orElse("").equals(Candidates.AUTHORITY_AT))
                .map(property -> property.attribute("value").orElse(""))
                .filter(at -> address(at).filter(assured::contains).isEmpty())
                .forEach(at -> add(task, "Nothing says which authority this is: the case has nothing at " + at));
    }

    private void document(DocumentKind kind, ProcessModel model) {
        Path file = bpmn.resolveSibling("service.yaml");
        if (Stream.of("serviceTask", "userTask", "businessRuleTask", "endEvent")
                .flatMap(name -> model.nodes(name).stream())
                .noneMatch(node -> node.id().equals(kind.at()))) {
            findings.add(new Finding(
                    file,
                    1,
                    "The document " + kind.key() + " is issued at " + kind.at() + ", which is no task or end"));
        }
        Stream.of("document." + kind.key(), "document." + kind.key() + ".text")
                .filter(key -> !service.texts().keys("fr").contains(key))
                .forEach(key -> findings.add(new Finding(
                        bpmn.resolveSibling("messages_fr.properties"), 1, "No text " + key + " for the document")));
        if (!service.participants().contains(kind.issuedBy())) {
            findings.add(new Finding(
                    file, 1, kind.issuedBy() + " issues " + kind.key() + ": name it among the participants"));
        }
    }

    private void rule(XmlElement task) {
        String decision = task.attribute("camunda:decisionRef").orElse("");
        if (!decisions.containsKey(decision)) {
            add(task, "No decision '" + decision + "' in the DMN files of this folder");
        }
    }

    private void timers(XmlElement root) {
        root.all()
                .filter(element ->
                        element.name().equals("timeDate") || element.name().equals("timeDuration"))
                .filter(element -> !ModelExpression.looksLikeOne(element.text()))
                .filter(element -> !isTime(element))
                .forEach(element -> add(element, "Not a time such as P3D or ${legalLimit}: " + element.text()));
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

    private void flow(ProcessModel model) {
        model.flows().stream()
                .filter(flow -> model.node(flow.attribute("sourceRef").orElse(""))
                                .isEmpty()
                        || model.node(flow.attribute("targetRef").orElse("")).isEmpty())
                .forEach(flow -> add(flow, "The flow has no beginning or no end"));
        model.deadEnds()
                .forEach(
                        node -> add(node, "Leads nowhere: every path ends with an end event, which says how it ended"));
        model.endlessLoop().ifPresent(node -> add(node, "The process comes back here without ever waiting"));
        Stream.of("exclusiveGateway", "inclusiveGateway")
                .flatMap(name -> model.nodes(name).stream())
                .filter(gateway -> model.flowsFrom(gateway.id()).size() > 1
                        && gateway.attribute("default").isEmpty())
                .forEach(
                        gateway -> add(gateway, "No default flow: a case for which no condition holds would be stuck"));
        model.nodes("parallelGateway").forEach(join -> {
            List<XmlElement> sources = model.sourcesOf(join.id());
            sources.stream()
                    .filter(source -> source.name().equals("boundaryEvent"))
                    .filter(event -> sources.stream()
                            .anyMatch(other -> other.id()
                                    .equals(event.attribute("attachedToRef").orElse(""))))
                    .forEach(event -> add(
                            join,
                            "Waits for a task and for the event that takes its place, and so for ever: merge them with"
                                    + " an exclusive gateway first"));
        });
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
            add(element, "No text " + key + " in messages_fr.properties");
        }
    }

    private void add(XmlElement element, String message) {
        String id = element.id().isEmpty() ? "" : " [" + element.id() + "]";
        findings.add(new Finding(bpmn, element.line(), message + id));
    }
}
