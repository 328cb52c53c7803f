package org.guichetunique.runtime.calls;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * A bell to be rung in a transaction that creates work, and heard once that work can be seen. It can be wired before those
 * who answer it are there.
 */
@Component
public final class WorkSignal implements Runnable {

    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    public void connect(Runnable listener) {
        listeners.add(listener);
    }

    @Override
    public void run() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                listeners.forEach(Runnable::run);
            }
        });
    }
}
