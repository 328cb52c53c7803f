package org.guichetunique.casework.casefile.document;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.guichetunique.casework.casefile.document.print.PdfPage;
import org.guichetunique.casework.casefile.document.seal.DocumentKeys;
import org.guichetunique.casework.casefile.document.seal.DocumentSeal;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Prints what has been issued, a few at a time and with no database connection held, and looks for what was left. */
@Component
public final class DocumentPrinter implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(DocumentPrinter.class);

    /** A page takes some megabytes and much of a processor while it is made. */
    private static final int AT_ONCE = 2;

    private static final Duration LOOK = Duration.ofSeconds(10);
    private static final Duration AGAIN = Duration.ofMinutes(1);

    private final DocumentRecords records;
    private final DocumentLayouts sheets;
    private final DocumentSeal seal;
    private final Semaphore places = new Semaphore(AT_ONCE);
    private final Semaphore ending = new Semaphore(0);
    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("press-", 0).factory());
    private volatile boolean running;
    private @Nullable Thread looking;

    DocumentPrinter(DocumentRecords records, DocumentLayouts sheets, DocumentKeys keys, TimeStampSettings timeStamps) {
        this.records = records;
        this.sheets = sheets;
        this.seal = new DocumentSeal(keys, timeStamps.timeStamps());
    }

    /** Whatever does not succeed now is found again by {@link #lookForOverdue}. */
    void accept(UUID document) {
        if (running) {
            threads.execute(() -> tryToPrint(document));
        }
    }

    /** @return how many were found */
    int lookForOverdue(Instant now) {
        var found = records.overdue(now, now.plus(AGAIN));
        found.forEach(this::tryToPrint);
        return found.size();
    }

    private void tryToPrint(UUID document) {
        try {
            places.acquire();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return;
        }
        try {
            records.toPrint(document).ifPresent(this::print);
        } catch (RuntimeException e) {
            LOG.warn("Document {} could not be printed for now", document, e);
        } finally {
            places.release();
        }
    }

    private void print(DocumentRecords.Full full) {
        byte[] signed = seal.sign(
                PdfPage.print(sheets.sheet(full)),
                full.document().number().number(),
                full.document().issuedAt());
        records.printed(full.document().id(), signed, digest(signed));
    }

    private static byte[] digest(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    @Override
    public void start() {
        running = true;
        looking = Thread.ofPlatform().name("press").daemon().start(this::look);
    }

    private void look() {
        while (running) {
            try {
                lookForOverdue(Instant.now());
            } catch (RuntimeException e) {
                LOG.warn("Documents cannot be looked for at the moment: {}", e.getMessage());
            }
            try {
                if (ending.tryAcquire(LOOK.toMillis(), TimeUnit.MILLISECONDS)) {
                    return;
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    @Override
    public void stop() {
        running = false;
        ending.release();
        threads.shutdown();
        try {
            threads.awaitTermination(AT_ONCE, TimeUnit.SECONDS);
            if (looking != null) {
                looking.join(Duration.ofSeconds(AT_ONCE));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Started before the engine goes on with cases, and stopped after it. */
    @Override
    public int getPhase() {
        return SmartLifecycle.DEFAULT_PHASE - 900;
    }
}
