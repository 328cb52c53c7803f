package org.guichetunique.exchange.log;

/**
 * A stretch of the log, by numbers of its seals.
 *
 * @param after the seal before the first one that is meant; 0 where it begins with the log
 * @param until the last seal that is meant; {@link Long#MAX_VALUE} where what waits for the next one is meant too
 */
public record LogPart(long after, long until) {

    public static final LogPart WHOLE = since(0);

    public static LogPart since(long after) {
        return new LogPart(after, Long.MAX_VALUE);
    }

    boolean isOpen() {
        return until == Long.MAX_VALUE;
    }

    /** Whether it holds no seal. */
    public boolean isEmpty() {
        return until <= after;
    }
}
