package org.guichetunique.casework.casefile.attachment;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.guichetunique.casework.casefile.attachment.content.ContentStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.transaction.support.TransactionTemplate;

/** Removes contents that no case has any more, one of the 256 folders a minute, and what was never taken in whole. */
public final class AttachmentSweep implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(AttachmentSweep.class);
    private static final int FOLDERS = 256;
    private static final int AT_ONCE = 500;
    private static final Duration EVERY = Duration.ofMinutes(1);

    /** What is younger may belong to a transaction that has not ended. */
    private static final Duration GRACE = Duration.ofHours(1);

    private final AttachmentRecords records;
    private final ContentStore store;
    private final TransactionTemplate transactions;
    private final Semaphore ending = new Semaphore(0);
    private volatile boolean running;

    AttachmentSweep(AttachmentRecords records, ContentStore store, TransactionTemplate transactions) {
        this.records = records;
        this.store = store;
        this.transactions = transactions;
    }

    /** All folders, at once. */
    public void sweepAll(Instant before) throws IOException {
        for (int folder = 0; folder < FOLDERS; folder++) {
            sweep(folder, before);
        }
    }

    private void sweep(int folder, Instant before) throws IOException {
        store.dropIncomingBefore(before);
        List<String> old = store.olderThan(before, folder);
        for (int from = 0; from < old.size(); from += AT_ONCE) {
            List<String> some = old.subList(from, Math.min(old.size(), from + AT_ONCE));
            Set<String> used = records.used(some);
            some.stream().filter(digest -> !used.contains(digest)).forEach(this::removeUnlessUsed);
        }
    }

    private void removeUnlessUsed(String digest) {
        transactions.executeWithoutResult(tx -> {
            records.hold(digest);
            if (records.used(List.of(digest)).isEmpty()) {
                store.remove(digest);
            }
        });
    }

    @Override
    public void start() {
        running = true;
        Thread.ofPlatform().name("attachments").daemon().start(this::run);
    }

    private void run() {
        int folder = (int) (Instant.now().getEpochSecond() / EVERY.toSeconds() % FOLDERS);
        while (running) {
            try {
                if (ending.tryAcquire(EVERY.toMillis(), TimeUnit.MILLISECONDS)) {
                    return;
                }
                sweep(folder, Instant.now().minus(GRACE));
                folder = (folder + 1) % FOLDERS;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (IOException | RuntimeException e) {
                LOG.warn("Attachments could not be tidied up: {}", e.getMessage());
            }
        }
    }

    @Override
    public void stop() {
        running = false;
        ending.release();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
