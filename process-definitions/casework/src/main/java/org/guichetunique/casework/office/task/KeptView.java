package org.guichetunique.casework.office.task;

import java.util.UUID;

/** A list that an officer has given a name, to come back to it. */
public record KeptView(UUID id, String name, FilteredWorklist listing) {}
