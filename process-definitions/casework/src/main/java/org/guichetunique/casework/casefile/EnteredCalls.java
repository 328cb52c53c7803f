package org.guichetunique.casework.casefile;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The keys of the calls that the present transaction has entered: what it writes it need not read. */
final class EnteredCalls implements TransactionSynchronization {

    private final Map<String, UUID> keys = new HashMap<>();

    private EnteredCalls() {}

    static void remember(String step, UUID key) {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            Optional<EnteredCalls> present = present();
            EnteredCalls calls = present.orElseGet(EnteredCalls::new);
            if (present.isEmpty()) {
                TransactionSynchronizationManager.registerSynchronization(calls);
            }
            calls.keys.put(step, key);
        }
    }

    static Optional<UUID> key(String step) {
        return present().map(calls -> calls.keys.get(step));
    }

    private static Optional<EnteredCalls> present() {
        return TransactionSynchronizationManager.isSynchronizationActive()
                ? TransactionSynchronizationManager.getSynchronizations().stream()
                        .filter(EnteredCalls.class::isInstance)
                        .map(EnteredCalls.class::cast)
                        .findFirst()
                : Optional.empty();
    }
}
