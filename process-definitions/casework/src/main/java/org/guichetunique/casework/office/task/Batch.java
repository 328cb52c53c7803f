package org.guichetunique.casework.office.task;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guichetunique.exchange.dictionary.Address;

/**
 * Files that were chosen to be decided in the same words, each of them with what becomes of it.
 *
 * @param begun whether the officer has read the decision again and confirmed it
 * @param typed what was written for all of them; empty before that
 * @param files in the order in which they were chosen, none left out
 */
public record Batch(UUID id, boolean begun, Map<Address, String> typed, List<BatchFile> files) {

    /** Those that are in a state. */
    public List<BatchFile> in(BatchFile.State state) {
        return files.stream().filter(file -> file.state() == state).toList();
    }

    /** Whether some wait for their turn. */
    public boolean goesOn() {
        return begun && files.stream().anyMatch(file -> file.state() == BatchFile.State.TO_DECIDE);
    }
}
