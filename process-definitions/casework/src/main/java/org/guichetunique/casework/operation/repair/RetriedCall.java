package org.guichetunique.casework.operation.repair;

import java.time.Instant;

/**
 * A call that has failed and is tried again by itself.
 *
 * @param failed what is known of it, as of one that failed for good
 * @param attempts how often it was made so far; what was held back on our side is none
 * @param left how often it is made before it has failed for good
 * @param next when it is made again; past where that is being done
 */
public record RetriedCall(Incident failed, int attempts, int left, Instant next) {}
