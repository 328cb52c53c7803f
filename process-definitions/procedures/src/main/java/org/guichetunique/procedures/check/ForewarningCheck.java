package org.guichetunique.procedures.check;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.guichetunique.exchange.dictionary.Address;
import org.guichetunique.exchange.dictionary.Element.Sensitivity;
import org.guichetunique.exchange.file.Finding;
import org.guichetunique.procedures.catalogue.Forewarning;
import org.guichetunique.procedures.catalogue.ProcedureFiles;
import org.guichetunique.procedures.finding.ProcedureRule;

/** Whether what people are told before they file is decided by a rule, from what can be known by then, and has its words. */
final class ForewarningCheck {

    private final CheckedProcedure one;
    private final Map<String, RuleFiles.Decision> decisions;

    ForewarningCheck(CheckedProcedure one, Map<String, RuleFiles.Decision> decisions) {
        this.one = one;
        this.decisions = decisions;
    }

    void check() {
        Set<Address> known = knownBeforeFiling();
        one.service().filing().sameWhen().stream()
                .filter(address -> !known.contains(address))
                .forEach(address -> add(ProcedureRule.FOREWARNING_NEEDS, address, "sameRequest"));
        one.service().filing().recognisedBy().stream()
                .filter(address -> !known.contains(address))
                .forEach(address -> add(ProcedureRule.FOREWARNING_NEEDS, address, "recognisedBy"));
        one.service().filing().recognisedBy().stream()
                .filter(address -> one.service()
                        .element(address, one.definitions().dictionary())
                        .filter(element -> element.sensitivity() == Sensitivity.SENSITIVE)
                        .isPresent())
                .forEach(address -> add(ProcedureRule.RECOGNISED_BY_SENSITIVE, address));
        for (Forewarning forewarning : one.service().filing().forewarnings()) {
            forewarning.decisions().stream()
                    .filter(decision -> !decisions.containsKey(decision))
                    .forEach(decision -> add(ProcedureRule.DECISION_UNKNOWN, decision));
            if (forewarning.decisions().stream().noneMatch(decision -> gives(decision, forewarning.finding()))) {
                add(
                        ProcedureRule.FOREWARNING_UNDECIDED,
                        forewarning.finding(),
                        String.join(", ", forewarning.decisions()));
            }
            forewarning.needs().stream()
                    .filter(address -> !known.contains(address))
                    .forEach(address -> add(ProcedureRule.FOREWARNING_NEEDS, address, forewarning.finding()));
            forewarning.tells().stream()
                    .map(forewarning::key)
                    .flatMap(key -> List.of(key, key + ".next").stream())
                    .forEach(one::hasText);
        }
    }

    private boolean gives(String decision, Address address) {
        RuleFiles.Decision found = decisions.get(decision);
        return found != null && found.gives(address);
    }

    /** What a draft can know. */
    Set<Address> knownBeforeFiling() {
        Set<Address> known = new HashSet<>(one.service().filing().openedWith());
        known.add(new Address(one.service().applicants().signedInAs(), "nationalId"));
        known.add(one.service().filing().filedOn());
        one.service().questions().form().fields().forEach(field -> known.add(field.address()));
        one.service()
                .questions()
                .evidence()
                .forEach(need -> known.addAll(need.operation().brings(need.bindings())));
        return known;
    }

    private void add(ProcedureRule rule, Object... arguments) {
        one.findings().add(Finding.of(one.files().path(ProcedureFiles.SERVICE), 1, rule, arguments));
    }
}
