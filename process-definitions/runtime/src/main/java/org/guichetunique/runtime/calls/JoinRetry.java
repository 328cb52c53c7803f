package org.guichetunique.runtime.calls;

import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.guichetunique.casework.casefile.CaseId;
import org.springframework.dao.PessimisticLockingFailureException;

/**
 * Branches of one case that end at the same moment meet at their join, and all but the first would have to write once
 * more. On one node they wait for one another; those of different nodes do write once more.
 */
final class JoinRetry {

    private static final int ATTEMPTS = 20;

    /** Many more than there are connections: two cases seldom share one. */
    private static final ReentrantLock[] TURNS =
            Stream.generate(ReentrantLock::new).limit(256).toArray(ReentrantLock[]::new);

    private JoinRetry() {}

    static void atAJoin(CaseId id, Runnable transaction) {
        ReentrantLock turn = TURNS[Math.floorMod(id.hashCode(), TURNS.length)];
        turn.lock();
        try {
            write(transaction);
        } finally {
            turn.unlock();
        }
    }

    private static void write(Runnable transaction) {
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
