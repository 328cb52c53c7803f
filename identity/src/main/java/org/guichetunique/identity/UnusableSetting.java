package org.guichetunique.identity;

/** The configuration does not allow a start. The message is a sentence for the operator that says what to do. */
public final class UnusableSetting extends RuntimeException {

    public UnusableSetting(String message) {
        super(message);
    }
}
