package org.guichetunique.casework.office.task;

import jakarta.annotation.security.RolesAllowed;
import java.util.Map;
import org.guichetunique.casework.casefile.Officer;
import org.guichetunique.exchange.dictionary.Address;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what is written for a decision until it is made, for each officer who writes; nobody inherits another's unasked. */
@RolesAllowed({"OFFICER", "SUPERVISOR"})
@Component
public class DecisionDrafts {

    private final Worklist worklist;
    private final Tasks tasks;
    private final WrittenAnswers written;

    DecisionDrafts(Worklist worklist, Tasks tasks, JdbcClient database) {
        this.worklist = worklist;
        this.tasks = tasks;
        this.written = new WrittenAnswers(database);
    }

    /** What was written for a decision that is not made yet: by the officer, else by whoever wrote last. */
    public Map<Address, String> written(OfficerTask task, Officer officer) {
        DecisionDraft draft = draft(task, officer);
        return draft.own().isEmpty() && draft.begun() != null ? draft.begun().typed() : draft.own();
    }

    /** What the officer wrote, and what a colleague wrote since. */
    public DecisionDraft draft(OfficerTask task, Officer officer) {
        return worklist.find(task.id(), officer)
                .map(found -> new DecisionDraft(
                        written.of(found.id(), officer.subject()),
                        written.since(found.id(), officer.subject()).orElse(null)))
                .orElse(new DecisionDraft(Map.of(), null));
    }

    /** Makes what a colleague wrote the officer's own, in place of what they wrote; does nothing where another has the task. */
    @Transactional
    public void takeOver(OfficerTask task, DecisionDraft.Begun begun, Officer officer) {
        worklist.find(task.id(), officer)
                .filter(found -> found.isInTheHandsOf(officer))
                .ifPresent(found -> written.copy(found.id(), begun.author(), officer));
    }

    /** Begins anew; does nothing where another has the task. */
    @Transactional
    public void beginAnew(OfficerTask task, Officer officer) {
        worklist.find(task.id(), officer)
                .filter(found -> found.isInTheHandsOf(officer))
                .ifPresent(found -> tasks.form(found)
                        .fields()
                        .forEach(field -> written.keep(found.id(), field.address(), "", officer)));
    }

    /** Keeps what is written for a decision, right or wrong, until it is made; does nothing where another has the task. */
    @Transactional
    public void write(OfficerTask task, Address address, String typed, Officer officer) {
        worklist.find(task.id(), officer)
                .filter(found -> found.isInTheHandsOf(officer))
                .filter(found -> tasks.form(found).field(address).isPresent())
                .ifPresent(found -> written.keep(found.id(), address, typed, officer));
    }
}
