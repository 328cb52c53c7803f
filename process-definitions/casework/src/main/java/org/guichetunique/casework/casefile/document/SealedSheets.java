package org.guichetunique.casework.casefile.document;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Writes down what stands on a document in the transaction that gives it, once all else in it is done: whoever asks for
 * the file years later gets what was given, in the words and the state of that day.
 */
@Component
final class SealedSheets {

    private static final Logger LOG = LoggerFactory.getLogger(SealedSheets.class);

    private final DocumentRecords records;
    private final DocumentLayouts layouts;
    private final DocumentPrinter press;
    private final boolean drawnAtOnce;

    SealedSheets(DocumentRecords records, DocumentLayouts layouts, DocumentPrinter press, DocumentSettings settings) {
        this.records = records;
        this.layouts = layouts;
        this.press = press;
        this.drawnAtOnce = settings.documentsDrawnAtOnce();
    }

    /** @param document put down in the present transaction */
    void putDown(UUID document) {
        TransactionSynchronizationManager.getSynchronizations().stream()
                .filter(Sealing.class::isInstance)
                .map(Sealing.class::cast)
                .findFirst()
                .orElseGet(this::begun)
                .documents
                .add(document);
    }

    private Sealing begun() {
        Sealing sealing = new Sealing();
        TransactionSynchronizationManager.registerSynchronization(sealing);
        return sealing;
    }

    private final class Sealing implements TransactionSynchronization {

        private final List<UUID> documents = new ArrayList<>();

        @Override
        public void beforeCommit(boolean readOnly) {
            Instant asked = drawnAtOnce ? Instant.now() : null;
            records.unsealed(documents).forEach(full -> {
                UUID document = full.document().id();
                try {
                    records.sealed(document, WrittenSheet.write(layouts.sheet(full)), asked);
                } catch (IllegalArgumentException | IllegalStateException | NullPointerException e) {
                    // No case stands still because of a document: it is laid out again when somebody asks for it.
                    LOG.warn("What stands on document {} could not be written down", document, e);
                }
            });
        }

        @Override
        public void afterCommit() {
            if (drawnAtOnce) {
                documents.forEach(press::accept);
            }
        }
    }
}
