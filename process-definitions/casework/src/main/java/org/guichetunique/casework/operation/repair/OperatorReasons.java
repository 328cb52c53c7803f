package org.guichetunique.casework.operation.repair;

/** What an operator says about why: it is kept, and the person whose data was looked at reads it. */
public final class OperatorReasons {

    /** In characters. */
    public static final int LONGEST = 1_000;

    private OperatorReasons() {}

    public static boolean isOne(String reason) {
        return !reason.isBlank() && reason.length() <= LONGEST;
    }

    static void require(String reason) {
        if (!isOne(reason)) {
            throw new IllegalArgumentException("A reason of at most " + LONGEST + " characters is needed");
        }
    }
}
