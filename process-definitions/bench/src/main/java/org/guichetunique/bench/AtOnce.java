package org.guichetunique.bench;

import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** So many pieces of work at the same time. One that fails stops the benchmark, which would tell of less work otherwise. */
final class AtOnce {

    private final int places;
    private final Semaphore free;
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();

    AtOnce(int places) {
        this.places = places;
        this.free = new Semaphore(places);
    }

    /** Begins the work as soon as there is a place for it. */
    void start(Runnable work) throws InterruptedException {
        free.acquire();
        Thread.ofVirtual().start(() -> {
            try {
                work.run();
            } catch (RuntimeException | Error e) {
                failure.compareAndSet(null, e);
            } finally {
                free.release();
            }
        });
    }

    /** Until all that was begun has ended. */
    void await() throws InterruptedException {
        free.acquire(places);
        free.release(places);
        failOnFailure();
    }

    void failOnFailure() {
        Throwable failed = failure.get();
        if (failed != null) {
            throw new IllegalStateException(failed.getMessage(), failed);
        }
    }
}
