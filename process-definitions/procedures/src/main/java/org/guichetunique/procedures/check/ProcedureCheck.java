package org.guichetunique.procedures.check;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guichetunique.exchange.file.Findings;
import org.guichetunique.procedures.Definitions;
import org.guichetunique.procedures.catalogue.ProcedureFiles;
import org.guichetunique.procedures.catalogue.PublicService;
import org.guichetunique.procedures.form.Form;
import org.guichetunique.procedures.model.ProcessModel;
import org.guichetunique.procedures.model.XmlElement;

/** Holds one procedure's models against its catalogue entry, its forms, its texts, the dictionary and the contracts. */
public final class ProcedureCheck {

    private final CheckedProcedure one;
    private final KnownAddresses known = new KnownAddresses();

    private ProcedureCheck(CheckedProcedure one) {
        this.one = one;
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
        new ProcedureCheck(new CheckedProcedure(service, files, definitions, findings)).check();
    }

    private void check() {
        Optional<ReadModel> read = ReadModel.of(one.files(), one.findings());
        Set<String> elements = read.map(model ->
                        model.process().nodes().stream().map(XmlElement::id).collect(Collectors.toSet()))
                .orElse(Set.of());
        new TextCheck(one, elements).check();
        Map<String, RuleFiles.Decision> decisions = new HashMap<>();
        QuestionCheck questions = new QuestionCheck(one, decisions.keySet());
        questions.fallbacks();
        new ReasonCheck(one).forms();
        questions.absences();
        decisions.putAll(RuleFiles.read(one.files(), one.findings()));
        // Nobody is sure of what only suggests an answer that the person may change.
        Set<String> suggesting = one.service().questions().forms().values().stream()
                .flatMap(Form::fields)
                .flatMap(field -> Stream.ofNullable(field.suggestedBy()))
                .collect(Collectors.toSet());
        decisions.forEach((id, decision) -> known.decidedBy(decision, !suggesting.contains(id), one));
        questions.suggestions();
        questions.beforeAnybodyAsks();
        ForewarningCheck forewarnings = new ForewarningCheck(one, decisions);
        forewarnings.check();
        FeeCheck fees = new FeeCheck(one, decisions, forewarnings.knownBeforeFiling());
        fees.announced();
        read.ifPresent(model -> fees.paid(model.process()));
        read.ifPresent(model -> check(model, decisions, elements));
    }

    private void check(ReadModel read, Map<String, RuleFiles.Decision> decisions, Set<String> elements) {
        ProcessModel model = read.process();
        known.whatIsProvided(one, model);
        ExpressionCheck expressions = new ExpressionCheck(one);
        expressions.expressions(read.root());
        expressions.timers(read.root());
        TaskCheck tasks = new TaskCheck(one, known, decisions.keySet());
        model.nodes("serviceTask").forEach(task -> tasks.call(task, model, read.root()));
        model.nodes("userTask").forEach(tasks::userTask);
        model.nodes("businessRuleTask").forEach(tasks::rule);
        model.nodes("endEvent").stream()
                .filter(end -> !model.isAside(end) && model.around(end).isEmpty())
                .forEach(end -> {
                    one.hasText(end, "end." + end.id());
                    one.hasText(end, "next." + end.id());
                });
        EndCheck.check(model, one);
        one.service().output().documents().forEach(kind -> DocumentCheck.check(kind, model, one));
        new CompensationCheck(model, one::operation, one::add).check();
        new TextsOfEach(one, decisions).check(model);
        RehearsalCheck.of(one.files(), elements, one.definitions().contracts(), one.findings());
    }
}
