package org.guichetunique.exchange.log;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Seals about once a second while entries come, and not at all while none do; looks now and then for what a node that
 * died has left.
 */
public final class SealingLoop implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(SealingLoop.class);

    /** Entries of so long share a signature. */
    private static final Duration GATHER = Duration.ofMillis(700);

    private static final Duration LOOK = Duration.ofSeconds(20);
    private static final Duration LEAVE = Duration.ofSeconds(5);

    private final Sealing sealing;
    private final Semaphore news;
    private final Semaphore ending = new Semaphore(0);
    private volatile boolean running;
    private @Nullable Thread thread;

    /** @param news gets a permit when entries were written */
    public SealingLoop(Sealing sealing, Semaphore news) {
        this.sealing = sealing;
        this.news = news;
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofPlatform().name("sealing").daemon().start(this::run);
    }

    @Override
    public void stop() {
        running = false;
        ending.release();
        news.release();
        try {
            if (thread != null) {
                thread.join(LEAVE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** The first to start and the last to stop: what others write on leaving is sealed too. */
    @Override
    public int getPhase() {
        return SmartLifecycle.DEFAULT_PHASE - 1_000;
    }

    private void run() {
        while (running) {
            try {
                news.tryAcquire(LOOK.toMillis(), TimeUnit.MILLISECONDS);
                if (ending.tryAcquire(GATHER.toMillis(), TimeUnit.MILLISECONDS)) {
                    ending.release();
                }
                news.drainPermits();
                if (!sealing.sealAll()) {
                    news.release();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException e) {
                LOG.warn("The log could not be sealed for now: {}", e.getMessage());
            }
        }
    }
}
