package org.guichetunique.engine.runtime;

import org.camunda.bpm.engine.OptimisticLockingException;
import org.springframework.dao.PessimisticLockingFailureException;

/** Branches that end at the same moment meet at their join: all but the first have to write once more. */
final class Meeting {

    private static final int ATTEMPTS = 20;

    private Meeting() {}

    static void atAJoin(Runnable transaction) {
        for (int attempt = 1; ; attempt++) {
            try {
                transaction.run();
                return;
            } catch (OptimisticLockingException | PessimisticLockingFailureException e) {
                if (attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }
}
