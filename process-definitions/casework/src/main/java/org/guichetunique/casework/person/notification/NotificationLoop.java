package org.guichetunique.casework.person.notification;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Tells and sends, again and again. A node that stops leaves what it has not taken to the others. */
@Component
final class NotificationLoop {

    private static final Logger LOG = LoggerFactory.getLogger(NotificationLoop.class);

    /** What one turn takes at most, so that one node does not take everything. */
    private static final int A_TURN = 100;

    private static final int SENDERS = 3;
    private static final String EVERY = "${guichet.notification.every:PT2S}";

    private final NoticeWriter telling;
    private final DeliverySender dispatch;

    NotificationLoop(NoticeWriter telling, DeliverySender dispatch) {
        this.telling = telling;
        this.dispatch = dispatch;
    }

    @Scheduled(fixedDelayString = EVERY)
    void tell() {
        telling.tell();
    }

    /** Several senders side by side, each with a turn of its own; the schedule waits for a message that is handed over. */
    @Scheduled(fixedDelayString = EVERY)
    void send() {
        try (ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(0, SENDERS).forEach(one -> senders.execute(this::takeTurn));
        }
    }

    /** What a thread of its own throws reaches no schedule. */
    private void takeTurn() {
        try {
            dispatch.send(A_TURN);
        } catch (RuntimeException e) {
            LOG.warn("Nobody can be sent anything for now: {}", e.getMessage());
        }
    }
}
