package org.guichetunique.engine.runtime;

import java.util.concurrent.atomic.AtomicReference;

/** A bell that can be wired before the one who answers it is there. */
final class WorkSignal implements Runnable {

    private final AtomicReference<Runnable> listener = new AtomicReference<>(() -> {});

    void connect(Runnable worker) {
        listener.set(worker);
    }

    @Override
    public void run() {
        listener.get().run();
    }
}
