package org.guichetunique.casework.casefile.document;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.guichetunique.casework.casefile.document.print.PdfPage;
import org.guichetunique.casework.casefile.document.print.Sheet;
import org.guichetunique.casework.casefile.document.seal.DocumentKeys;
import org.guichetunique.casework.casefile.document.seal.DocumentSeal;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Draws and signs documents that somebody asks for, a few at a time, each once and with no database connection held, and
 * looks for what could not be drawn at once.
 */
@Component
public final class DocumentPrinter implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(DocumentPrinter.class);

    /** A page takes some megabytes and much of a processor while it is made. */
    private static final int AT_ONCE = 2;

    private static final Duration LOOK = Duration.ofSeconds(10);
    private static final Duration AGAIN = Duration.ofMinutes(1);

    /** So long somebody who asks waits for those before them; then it is drawn without them. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final DocumentRecords records;
    private final DocumentLayouts sheets;
    private final DocumentSeal seal;
    private final Semaphore places = new Semaphore(AT_ONCE);
    private final Map<UUID, FutureTask<Optional<byte[]>>> drawing = new ConcurrentHashMap<>();
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
            threads.execute(() -> draw(document));
        }
    }

    /** @return how many were found */
    int lookForOverdue(Instant now) {
        var found = records.overdue(now, now.plus(AGAIN));
        found.forEach(this::draw);
        return found.size();
    }

    /**
     * The file of a document, drawn now where there is none yet. All who ask at once get the same, and it is drawn once; where
     * two nodes draw it, the first one's is kept and both give that.
     *
     * @return empty where it could not be drawn now: it will be, as soon as it can
     */
    Optional<byte[]> draw(UUID document) {
        FutureTask<Optional<byte[]>> mine = new FutureTask<>(() -> tryToDraw(document));
        FutureTask<Optional<byte[]>> first = drawing.putIfAbsent(document, mine);
        try {
            if (first != null) {
                return first.get(PATIENCE.plus(PATIENCE).toMillis(), TimeUnit.MILLISECONDS);
            }
            mine.run();
            return mine.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (ExecutionException | TimeoutException e) {
            LOG.warn("Document {} cannot be given at the moment", document, e);
            return Optional.empty();
        } finally {
            drawing.remove(document, mine);
        }
    }

    private Optional<byte[]> tryToDraw(UUID document) throws InterruptedException {
        Instant asked = Instant.now();
        if (!places.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
            records.waits(document, asked, asked);
            return Optional.empty();
        }
        try {
            Optional<DocumentRecords.ToDraw> found = records.toDraw(document);
            return found.isPresent() ? Optional.of(drawn(found.get(), asked)) : records.content(document);
        } catch (RuntimeException e) {
            LOG.warn("Document {} could not be drawn for now", document, e);
            records.waits(document, asked, asked.plus(AGAIN));
            return Optional.empty();
        } finally {
            places.release();
        }
    }

    private byte[] drawn(DocumentRecords.ToDraw found, Instant asked) {
        CaseDocument document = found.full().document();
        Sheet sheet = found.sheet() == null
                ? sheets.sheet(found.full())
                : WrittenSheet.read(found.sheet(), document.number());
        byte[] signed = seal.sign(
                PdfPage.print(sheet), document.number().number(), found.askedAt() == null ? asked : found.askedAt());
        return records.drawn(document.id(), signed, digest(signed))
                ? signed
                : records.content(document.id()).orElse(signed);
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
