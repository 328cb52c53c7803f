package org.guichetunique.casework.office.task;

import jakarta.annotation.security.RolesAllowed;
import java.util.Map;
import org.guichetunique.casework.casefile.Officer;
import org.guichetunique.exchange.dictionary.Address;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what is written for a decision until it is made. */
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

    /** What was written for a decision that is not made yet, by whoever has or had the task. */
    public Map<Address, String> written(OfficerTask task, Officer officer) {
        return worklist.find(task.id(), officer)
                .map(found -> written.of(found.id()))
                .orElse(Map.of());
    }

    /** Keeps what is written for a decision, right or wrong, until it is made; does nothing where another has the task. */
    @Transactional
    public void write(OfficerTask task, Address address, String typed, Officer officer) {
        worklist.find(task.id(), officer)
                .filter(found -> found.isInTheHandsOf(officer))
                .filter(found -> tasks.form(found).field(address).isPresent())
                .ifPresent(found -> written.keep(found.id(), address, typed));
    }
}
