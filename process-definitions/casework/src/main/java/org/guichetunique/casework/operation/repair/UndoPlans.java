package org.guichetunique.casework.operation.repair;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.guichetunique.casework.casefile.CaseId;
import org.guichetunique.casework.casefile.CaseSteps;
import org.guichetunique.exchange.contract.Contracts;
import org.guichetunique.exchange.contract.Operation;
import org.springframework.stereotype.Component;

/** Works out from the steps of a case and the contracts what undoing it comes to. */
@Component
public final class UndoPlans {

    private final CaseSteps steps;
    private final Contracts contracts;

    public UndoPlans(CaseSteps steps, Contracts contracts) {
        this.steps = steps;
        this.contracts = contracts;
    }

    public UndoPlan of(CaseId id) {
        List<UndoPlan.Undoing> undone = new ArrayList<>();
        List<Operation> remaining = new ArrayList<>();
        TreeSet<String> stopped = new TreeSet<>();
        for (CaseSteps.Step step : steps.of(id).reversed()) {
            Operation operation = step.operation() == null
                    ? null
                    : contracts.find(step.operation()).orElse(null);
            if (step.endedAt() == null) {
                stopped.add(step.activity());
            } else if (operation != null
                    && operation.changes()
                    && step.state() == CaseSteps.State.DONE
                    && !isUndoing(operation)) {
                if (operation.undoneBy() == null) {
                    remaining.add(operation);
                } else {
                    undone.add(new UndoPlan.Undoing(
                            step.id(),
                            step.activity(),
                            operation,
                            contracts.operation(operation.undoneBy()),
                            step.endedAt()));
                }
            }
        }
        return new UndoPlan(undone, remaining, List.copyOf(stopped));
    }

    private boolean isUndoing(Operation operation) {
        return contracts.operations().stream().anyMatch(other -> operation.id().equals(other.undoneBy()));
    }
}
