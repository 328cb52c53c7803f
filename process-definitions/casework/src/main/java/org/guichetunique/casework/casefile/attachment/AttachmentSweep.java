package org.guichetunique.casework.casefile.attachment;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.guichetunique.casework.casefile.attachment.content.ContentStore;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Removes contents that no case has any more, one of the 256 folders a minute, and what was never taken in whole. */
@Component
public final class AttachmentSweep {

    private static final int FOLDERS = 256;
    private static final int AT_ONCE = 500;

    /** What is younger may belong to a transaction that has not ended. */
    private static final Duration GRACE = Duration.ofHours(1);

    private final AttachmentRecords records;
    private final ContentStore store;
    private final TransactionTemplate transactions;

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

    /** One folder, that of the minute. */
    @Scheduled(fixedDelay = 1, initialDelay = 1, timeUnit = TimeUnit.MINUTES)
    void sweepOne() throws IOException {
        Instant now = Instant.now();
        sweep((int) (now.getEpochSecond() / 60 % FOLDERS), now.minus(GRACE));
    }
}
