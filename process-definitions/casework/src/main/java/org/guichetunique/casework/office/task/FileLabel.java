package org.guichetunique.casework.office.task;

import java.util.UUID;

/** A word that a unit puts on files, for its own order of work. */
public record FileLabel(UUID id, String name) {}
