package org.guichetunique.procedures.check;

import java.util.Optional;
import java.util.Set;
import org.guichetunique.exchange.contract.Bindings;
import org.guichetunique.exchange.contract.Operation;
import org.guichetunique.exchange.dictionary.Address;
import org.guichetunique.exchange.dictionary.Element;
import org.guichetunique.procedures.catalogue.Subject;
import org.guichetunique.procedures.finding.ProcedureRule;
import org.guichetunique.procedures.form.Form;
import org.guichetunique.procedures.model.Candidates;
import org.guichetunique.procedures.model.ProcessModel;
import org.guichetunique.procedures.model.XmlElement;

/** Whether each task of a procedure can be done: by an authority, an officer, the applicant or a rule. */
final class TaskCheck {

    private final CheckedProcedure one;
    private final KnownAddresses known;
    private final Set<String> decisions;

    TaskCheck(CheckedProcedure one, KnownAddresses known, Set<String> decisions) {
        this.one = one;
        this.known = known;
        this.decisions = decisions;
    }

    void call(XmlElement task, ProcessModel model, XmlElement root) {
        one.hasText(task, "step." + task.id());
        if (!task.attribute("camunda:type").orElse("").equals("external")) {
            one.add(task, ProcedureRule.CALL_NOT_EXTERNAL);
            return;
        }
        Optional<Operation> found = one.operation(task);
        if (found.isEmpty()) {
            CallFit.notOffered(task, one::add);
            return;
        }
        Operation operation = found.get();
        if (!one.service().competence().participants().contains(operation.authority())) {
            one.add(task, ProcedureRule.NOT_A_PARTICIPANT, operation.authority());
        }
        if (operation.consent() != null) {
            one.add(task, ProcedureRule.CALL_NEEDS_CONSENT, operation.id());
        }
        Bindings bindings = one.bindings(task);
        operation.roles().forEach((role, type) -> {
            Subject subject = one.service().subject(bindings.subject(role)).orElse(null);
            if (subject == null || !subject.type().equals(type)) {
                one.add(task, ProcedureRule.ROLE_UNBOUND, operation.id(), type, role);
            }
        });
        operation.needs(bindings).stream()
                .filter(address -> !known.isProvided(address))
                .forEach(
                        address -> one.add(task, ProcedureRule.INPUT_MISSING, operation.id(), address, label(address)));
        operation.needs(bindings).stream()
                .filter(address -> known.isProvided(address) && !known.isAssured(address))
                .forEach(address ->
                        one.add(task, ProcedureRule.INPUT_ONLY_EVIDENCE, operation.id(), address, label(address)));
        CallFit.uncaught(task, model, root, operation, one::add);
    }

    private Object label(Address address) {
        return one.service()
                .element(address, one.definitions().dictionary())
                .<Object>map(Element::label)
                .orElse(address);
    }

    void userTask(XmlElement task) {
        one.hasText(task, "task." + task.id());
        one.hasText(task, "step." + task.id());
        String form = task.attribute("camunda:formRef").orElse("");
        if (!one.service().questions().forms().containsKey(form)) {
            one.add(task, ProcedureRule.FORM_UNKNOWN, form);
        }
        boolean asksForFiles = Optional.ofNullable(
                        one.service().questions().forms().get(form))
                .stream()
                .flatMap(Form::fields)
                .anyMatch(field -> field.element().kind() == Element.Kind.DOCUMENT);
        if (asksForFiles) {
            one.add(
                    task,
                    ProcedureRule.FILES_ELSEWHERE,
                    one.service().questions().form().id());
        }
        String candidates = task.attribute("camunda:candidateGroups").orElse("");
        String authority = Candidates.party(candidates);
        if (candidates.equals(Candidates.APPLICANT)) {
            one.hasText(task, "asked." + task.id());
        } else if (one.definitions().contracts().authority(authority).isEmpty()) {
            one.add(task, ProcedureRule.NOBODY_CAN_TAKE, candidates);
        } else if (one.service().questions().forms().containsKey(form)) {
            new ReasonCheck(one).untied(task, one.service().questions().forms().get(form));
        }
        task.all("property")
                .filter(property -> property.attribute("name").orElse("").equals(Candidates.AUTHORITY_AT))
                .map(property -> property.attribute("value").orElse(""))
                .filter(at -> one.address(at).filter(known::isAssured).isEmpty())
                .forEach(at -> one.add(task, ProcedureRule.AUTHORITY_NOWHERE, at));
    }

    void rule(XmlElement task) {
        String decision = task.attribute("camunda:decisionRef").orElse("");
        if (!decisions.contains(decision)) {
            one.add(task, ProcedureRule.DECISION_UNKNOWN, decision);
        }
    }
}
