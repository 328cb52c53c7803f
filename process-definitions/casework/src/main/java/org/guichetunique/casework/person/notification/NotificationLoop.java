package org.guichetunique.casework.person.notification;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Tells and sends, again and again. A node that stops leaves what it has not taken to the others. */
final class NotificationLoop implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(NotificationLoop.class);

    /** What one turn takes at most, so that one node does not take everything. */
    private static final int A_TURN = 100;

    private static final int SENDERS = 3;
    private static final Duration LEAVE = Duration.ofSeconds(20);

    private final Telling telling;
    private final Dispatch dispatch;
    private final Duration pause;
    private final List<Thread> threads = new CopyOnWriteArrayList<>();
    private volatile boolean running;

    NotificationLoop(Telling telling, Dispatch dispatch, Duration pause) {
        this.telling = telling;
        this.dispatch = dispatch;
        this.pause = pause;
    }

    @Override
    public void start() {
        running = true;
        threads.add(Thread.ofVirtual().name("notices").start(() -> run(telling::tell)));
        for (int i = 0; i < SENDERS; i++) {
            threads.add(Thread.ofVirtual().name("dispatch-" + i).start(() -> run(() -> dispatch.send(A_TURN))));
        }
    }

    private void run(Runnable turn) {
        while (running) {
            try {
                turn.run();
            } catch (RuntimeException e) {
                if (running) {
                    LOG.warn("Nobody can be told of anything for now: {}", e.getMessage());
                }
            }
            try {
                synchronized (this) {
                    if (running) {
                        wait(pause.toMillis());
                    }
                }
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    /** A message that is being handed over is not cut off. */
    @Override
    public void stop() {
        synchronized (this) {
            running = false;
            notifyAll();
        }
        try {
            for (Thread thread : threads) {
                thread.join(LEAVE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        threads.clear();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
