package org.guichetunique.procedures.check;

import java.util.Optional;
import java.util.Set;
import org.guichetunique.exchange.contract.Contracts;
import org.guichetunique.exchange.contract.Operation;
import org.guichetunique.exchange.file.Finding;
import org.guichetunique.exchange.file.Findings;
import org.guichetunique.procedures.catalogue.ProcedureFiles;
import org.guichetunique.procedures.finding.ProcedureRule;
import org.guichetunique.procedures.rehearsal.Script;
import org.guichetunique.procedures.rehearsal.ScriptFiles;

/** Whether kept rehearsals speak of what the model and the contracts still have. */
final class RehearsalCheck {

    private RehearsalCheck() {}

    /** @param elements ids of the nodes of the model */
    static void of(ProcedureFiles files, Set<String> elements, Contracts contracts, Findings findings) {
        files.names(Script.ENDING)
                .forEach(
                        name -> ScriptFiles.read(files.path(name), files.texts().getOrDefault(name, ""), findings)
                                .ifPresent(script -> check(script, name, files, elements, contracts, findings)));
    }

    private static void check(
            Script script,
            String name,
            ProcedureFiles files,
            Set<String> elements,
            Contracts contracts,
            Findings findings) {
        script.acts().stream()
                .flatMap(act -> activity(act).stream())
                .filter(activity -> !elements.contains(activity))
                .distinct()
                .forEach(activity ->
                        findings.add(Finding.of(files.path(name), 1, ProcedureRule.REHEARSAL_STEP, activity)));
        script.refusals().forEach((operation, code) -> {
            Optional<Operation> offered = contracts.find(operation);
            if (offered.isEmpty() || !offered.get().refusals().containsKey(code)) {
                findings.add(Finding.of(files.path(name), 1, ProcedureRule.REHEARSAL_REFUSAL, operation, code));
            }
        });
    }

    private static Optional<String> activity(Script.Act act) {
        return switch (act) {
            case Script.Act.Filed filed -> Optional.empty();
            case Script.Act.Done done -> Optional.of(done.activity());
            case Script.Act.Waited waited -> Optional.of(waited.activity());
        };
    }
}
