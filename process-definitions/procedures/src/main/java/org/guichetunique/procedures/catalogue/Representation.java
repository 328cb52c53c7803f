package org.guichetunique.procedures.catalogue;

import org.jspecify.annotations.Nullable;

/**
 * How a service takes a request that one person files for another.
 *
 * @param represented the subject of the case that the represented is
 * @param acting the subject that the person who acts is; null where the case does not speak of them
 */
public record Representation(String represented, @Nullable String acting) {}
