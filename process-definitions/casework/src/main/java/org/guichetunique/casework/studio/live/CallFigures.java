package org.guichetunique.casework.studio.live;

/**
 * How calls of one operation went that one procedure made, its evidence included. What was held back because the authority
 * is closed is no call.
 *
 * @param operation with its authority's code
 * @param refused of the calls, for a reason of the contract
 * @param failed of them, for technical reasons
 * @param deferred of them, those whose answer came later by itself
 * @param took until the authority answered, said that it answers later, or failed
 */
public record CallFigures(
        String operation, long calls, long refused, long failed, long deferred, DurationHistogram took) {}
