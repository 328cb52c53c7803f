package org.guichetunique.procedures.check;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.guichetunique.exchange.dictionary.Address;
import org.guichetunique.exchange.file.Finding;
import org.guichetunique.procedures.catalogue.Subject;
import org.guichetunique.procedures.finding.ProcedureRule;
import org.guichetunique.procedures.model.ProcessModel;

/** What a case of a procedure can know: surely, or only where an authority has answered. */
final class KnownAddresses {

    private final Set<Address> provided = new HashSet<>();
    private final Set<Address> assured = new HashSet<>();

    boolean isProvided(Address address) {
        return provided.contains(address);
    }

    boolean isAssured(Address address) {
        return assured.contains(address);
    }

    /**
     * What the rules decide; says where a rule decides something that no case knows.
     *
     * @param taken whether the decision is taken, and does not only suggest an answer
     */
    void decidedBy(RuleFiles.Decision decision, boolean taken, CheckedProcedure one) {
        decision.outputs().forEach(output -> {
            String name = output.attribute("name").orElse("");
            Optional<Address> address = one.address(name);
            if (address.isEmpty()) {
                one.findings().add(Finding.of(decision.file(), output.line(), ProcedureRule.DECISION_OUTPUT, name));
            }
            address.filter(known -> taken).ifPresent(assured::add);
        });
    }

    /** What is known without a rule. */
    void whatIsProvided(CheckedProcedure one, ProcessModel model) {
        assured.add(new Address(one.service().applicants().signedInAs(), "nationalId"));
        assured.add(one.service().filing().filedOn());
        if (one.service().filing().followedAt() != null) {
            assured.add(one.service().filing().followedAt());
        }
        assured.addAll(one.service().filing().openedWith());
        one.service()
                .questions()
                .forms()
                .values()
                .forEach(form -> form.fields().forEach(field -> assured.add(field.address())));
        model.nodes("serviceTask")
                .forEach(task -> one.operation(task)
                        .ifPresent(operation -> assured.addAll(operation.brings(one.bindings(task)))));
        // Of each that a list holds it says at least this; where there is no list, there is nobody to do anything for.
        one.service().questions().evidence().stream()
                .flatMap(need -> need.operation().alwaysBrings(need.bindings()).stream())
                .filter(address -> one.service()
                        .subject(address.subject())
                        .filter(Subject::isSeveral)
                        .isPresent())
                .forEach(assured::add);
        provided.addAll(assured);
        one.service()
                .questions()
                .evidence()
                .forEach(need -> provided.addAll(need.operation().brings(need.bindings())));
    }
}
