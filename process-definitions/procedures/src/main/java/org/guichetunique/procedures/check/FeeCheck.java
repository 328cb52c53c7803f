package org.guichetunique.procedures.check;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.guichetunique.exchange.dictionary.Address;
import org.guichetunique.exchange.file.Finding;
import org.guichetunique.procedures.catalogue.Fee;
import org.guichetunique.procedures.catalogue.ProcedureFiles;
import org.guichetunique.procedures.finding.ProcedureRule;
import org.guichetunique.procedures.model.ProcessModel;
import org.guichetunique.procedures.model.XmlElement;

/** Whether people are told before they file of everything that the procedure has them pay, with the same amount. */
final class FeeCheck {

    /** What an operation asks for that opens a payment. */
    private static final String TO_PAY = "payment.amount";

    private final CheckedProcedure one;
    private final Map<String, RuleFiles.Decision> decisions;
    private final Set<Address> known;

    /** @param known before filing */
    FeeCheck(CheckedProcedure one, Map<String, RuleFiles.Decision> decisions, Set<Address> known) {
        this.one = one;
        this.decisions = decisions;
        this.known = known;
    }

    /** What is announced: by a rule, from what is known before filing. */
    void announced() {
        for (Fee fee : one.service().cost().fees()) {
            fee.decisions().stream()
                    .filter(decision -> !decisions.containsKey(decision))
                    .forEach(decision -> add(ProcedureRule.DECISION_UNKNOWN, decision));
            if (fee.decisions().stream().noneMatch(decision -> gives(decision, fee.amount()))) {
                add(ProcedureRule.FEE_UNDECIDED, fee.key(), fee.amount());
            }
            fee.needs().stream()
                    .filter(address -> !known.contains(address))
                    .forEach(address -> add(ProcedureRule.FOREWARNING_NEEDS, address, fee.amount()));
            one.hasText("fee." + fee.key());
            one.hasText("fee." + fee.key() + ".how");
        }
    }

    /** What is paid was announced, and is worked out by no other rule. */
    void paid(ProcessModel model) {
        Set<Address> announced =
                one.service().cost().fees().stream().map(Fee::amount).collect(Collectors.toSet());
        Set<String> reckoning = one.service().cost().fees().stream()
                .flatMap(fee -> fee.decisions().stream())
                .collect(Collectors.toSet());
        model.nodes("serviceTask")
                .forEach(task ->
                        one
                                .operation(task)
                                .map(operation -> operation.needs(one.bindings(task)))
                                .orElse(Set.of())
                                .stream()
                                .filter(this::isToPay)
                                .filter(address -> !announced.contains(address))
                                .forEach(address -> one.add(task, ProcedureRule.PAYMENT_UNANNOUNCED, address)));
        model.nodes("businessRuleTask")
                .forEach(task -> announced.stream()
                        .filter(address -> gives(decisionOf(task), address))
                        .filter(address -> !reckoning.contains(decisionOf(task)))
                        .forEach(address -> one.add(task, ProcedureRule.PAYMENT_UNANNOUNCED, address)));
    }

    private boolean isToPay(Address address) {
        return one.service()
                .element(address, one.definitions().dictionary())
                .filter(element -> element.id().equals(TO_PAY))
                .isPresent();
    }

    private static String decisionOf(XmlElement task) {
        return task.attribute("camunda:decisionRef").orElse("");
    }

    private boolean gives(String decision, Address address) {
        RuleFiles.Decision found = decisions.get(decision);
        return found != null && found.gives(address);
    }

    private void add(ProcedureRule rule, Object... arguments) {
        one.findings().add(Finding.of(one.files().path(ProcedureFiles.SERVICE), 1, rule, arguments));
    }
}
