package org.guichetunique.runtime.calls;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.guichetunique.exchange.contract.Authority;

/** How many calls this node makes at once: in all, and to one authority, so that a slow one holds up no other. */
final class CallLimits {

    /** Calls wait on virtual threads without a connection: what bounds them is what each authority can take. */
    private static final int IN_ALL = 2_000;

    private final Semaphore free = new Semaphore(IN_ALL);
    private final Map<String, AtomicInteger> underWay = new ConcurrentHashMap<>();

    /** @return whether there was one; then it has to be left again */
    boolean take(Authority authority) {
        AtomicInteger calls = calls(authority);
        if (calls.incrementAndGet() > authority.atOnce()) {
            calls.decrementAndGet();
            return false;
        }
        if (free.tryAcquire()) {
            return true;
        }
        calls.decrementAndGet();
        return false;
    }

    /** Takes one in all cases, waiting for it if need be. */
    void takeWithPatience(Authority authority) throws InterruptedException {
        free.acquire();
        calls(authority).incrementAndGet();
    }

    /** @return whether the authority had no room before */
    boolean leave(Authority authority) {
        free.release();
        return calls(authority).getAndDecrement() >= authority.atOnce();
    }

    int freeFor(Authority authority) {
        return authority.atOnce() - calls(authority).get();
    }

    int free() {
        return free.availablePermits();
    }

    void awaitOne() throws InterruptedException {
        free.acquire();
        free.release();
    }

    void awaitAll(Duration patience) throws InterruptedException {
        if (free.tryAcquire(IN_ALL, patience.toMillis(), TimeUnit.MILLISECONDS)) {
            free.release(IN_ALL);
        }
    }

    private AtomicInteger calls(Authority authority) {
        return underWay.computeIfAbsent(authority.code(), code -> new AtomicInteger());
    }
}
