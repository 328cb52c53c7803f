package org.guichetunique.casework.office.task;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A list that an officer has given a name, to come back to it.
 *
 * @param shared whether the officer's unit has it too
 * @param by name of the colleague whose it is; null where it is the officer's own
 */
public record KeptView(
        UUID id,
        String name,
        FilteredWorklist listing,
        boolean shared,
        @Nullable String by) {}
