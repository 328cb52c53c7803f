package org.guichetunique.casework.operation.withdrawal;

import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import org.guichetunique.casework.casefile.CaseFile;
import org.guichetunique.casework.casefile.CaseFiles;
import org.guichetunique.casework.casefile.Person;
import org.guichetunique.casework.casefile.Reference;
import org.guichetunique.casework.casefile.event.CaseEvent;
import org.guichetunique.casework.casefile.event.CaseEvents;
import org.guichetunique.casework.operation.repair.UndoPlan;
import org.guichetunique.casework.operation.repair.UndoPlans;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** A person takes a request back while it is open. */
@RolesAllowed("CITIZEN")
@Component
public class Withdrawals {

    private static final int TRIES = 5;

    private final CaseFiles files;
    private final UndoPlans plans;
    private final EarlyEnding ending;
    private final CaseEvents events;
    private final TransactionTemplate transactions;

    public Withdrawals(
            CaseFiles files, UndoPlans plans, EarlyEnding ending, CaseEvents events, TransactionTemplate transactions) {
        this.files = files;
        this.plans = plans;
        this.ending = ending;
        this.events = events;
        this.transactions = transactions;
    }

    /** What withdrawing would undo; empty where there is no such open case of this person's. */
    @Transactional(readOnly = true)
    public Optional<UndoPlan> plan(Reference reference, Person person) {
        return open(reference, person).map(file -> plans.of(file.id()));
    }

    /** @return whether this call did it; false where the case is closed, ending already, or not this person's */
    public boolean withdraw(Reference reference, Person person) {
        for (int again = 1; again < TRIES; again++) {
            try {
                return Boolean.TRUE.equals(transactions.execute(tx -> withdrawn(reference, person)));
            } catch (ConcurrencyFailureException e) {
                // The procedure took a step at the same moment: what is to be undone is looked at anew.
            }
        }
        return Boolean.TRUE.equals(transactions.execute(tx -> withdrawn(reference, person)));
    }

    private boolean withdrawn(Reference reference, Person person) {
        return open(reference, person)
                .filter(file -> ending.end(file.id(), EarlyEnding.WITHDRAWN))
                .map(file -> {
                    events.record(file.id(), CaseEvent.Kind.WITHDRAWN);
                    return file;
                })
                .isPresent();
    }

    private Optional<CaseFile.Open> open(Reference reference, Person person) {
        return files.find(reference, person)
                .filter(CaseFile.Open.class::isInstance)
                .map(CaseFile.Open.class::cast);
    }
}
