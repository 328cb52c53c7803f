package org.guichetunique.casework.studio.live;

/**
 * What became of the cases of a procedure.
 *
 * @param filed in the time that is looked at
 * @param closed in it, whenever they were filed
 * @param inTime of those closed, the ones that the procedure itself closed within their legal limit, with its pauses
 * @param early of those closed, the ones that it did not close: withdrawn, or lapsed for want of an answer
 * @param took from filing to closing, of all that were closed
 */
public record CaseFigures(long filed, long closed, long inTime, long early, DurationHistogram took) {

    /** Of those that the procedure closed, how many in a hundred were in time; negative where it closed none. */
    public int percentInTime() {
        long decided = closed - early;
        return decided == 0 ? -1 : Math.round(100f * inTime / decided);
    }
}
