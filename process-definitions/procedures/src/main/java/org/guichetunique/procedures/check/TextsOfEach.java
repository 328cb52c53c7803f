package org.guichetunique.procedures.check;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.guichetunique.exchange.dictionary.Address;
import org.guichetunique.procedures.catalogue.Subject;
import org.guichetunique.procedures.finding.ProcedureRule;
import org.guichetunique.procedures.model.ModelExpression;
import org.guichetunique.procedures.model.ProcessModel;

/** Whether what speaks of one of several stands where there is one. */
final class TextsOfEach {

    private final CheckedProcedure one;
    private final Map<String, RuleFiles.Decision> decisions;

    TextsOfEach(CheckedProcedure one, Map<String, RuleFiles.Decision> decisions) {
        this.one = one;
        this.decisions = decisions;
    }

    void check(ProcessModel model) {
        SeveralCheck several = new SeveralCheck(one.service(), model, one::operation, one::add);
        several.check();
        model.nodes("serviceTask")
                .forEach(task -> one.operation(task).ifPresent(operation -> {
                    Set<Address> spokenOf = new TreeSet<>(operation.sends(one.bindings(task)));
                    if (operation.severalIn(one.bindings(task)).isEmpty()) {
                        spokenOf.addAll(operation.brings(one.bindings(task)));
                    } else {
                        one.add(task, ProcedureRule.EACH_LISTED, operation.id());
                    }
                    spokenOf.stream()
                            .filter(address -> one.service()
                                    .subject(address.subject())
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
                        .forEach(output -> one.address(output.attribute("name").orElse(""))
                                .ifPresent(address -> several.speaksOf(task, address))));
        model.flows()
                .forEach(flow -> flow.child("conditionExpression")
                        .flatMap(condition -> ModelExpression.parse(condition.text()))
                        .ifPresent(expression -> expression.names().stream()
                                .flatMap(name -> one.address(name).stream())
                                .forEach(address -> several.speaksOf(flow, address))));
    }
}
