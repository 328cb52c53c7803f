package org.guichetunique.casework.office.task;

import java.util.Map;
import java.util.Optional;
import org.guichetunique.casework.casefile.CaseValues;
import org.guichetunique.casework.casefile.Officer;
import org.guichetunique.casework.casefile.Source;
import org.guichetunique.casework.casefile.event.CaseEvent;
import org.guichetunique.casework.casefile.event.CaseEvents;
import org.guichetunique.exchange.dictionary.Address;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What follows once an officer has decided: a proposal where a second one has to confirm, else the end of the task. */
@Component
final class Conclusion {

    private final ProposedDecisionRecords proposals;
    private final CaseValues values;
    private final OfficeAuditLog acts;
    private final CaseEvents events;
    private final TaskEngine engine;

    Conclusion(JdbcClient database, CaseValues values, OfficeAuditLog acts, CaseEvents events, TaskEngine engine) {
        this.proposals = new ProposedDecisionRecords(database);
        this.values = values;
        this.acts = acts;
        this.events = events;
        this.engine = engine;
    }

    /** What another officer proposed; empty where nobody has. */
    Optional<ProposedDecision> proposal(OfficerTask task) {
        return task.proposedBy() == null ? Optional.empty() : proposals.find(task.id());
    }

    void propose(OfficerTask task, Map<Address, String> typed, Officer officer) {
        acts.inPlace(OfficeAct.Kind.PROPOSED_FOR, officer, task);
        proposals.propose(task.id(), officer, typed);
    }

    void conclude(OfficerTask task, Answers answers, Officer officer) {
        values.put(task.caseId(), answers.values(), Source.decidedBy(officer));
        acts.inPlace(OfficeAct.Kind.DECIDED_FOR, officer, task);
        events.record(task.caseId(), CaseEvent.Kind.DECIDED, task.id());
        engine.complete(task.id());
    }
}
