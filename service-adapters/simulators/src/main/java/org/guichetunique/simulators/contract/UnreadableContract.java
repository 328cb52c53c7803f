package org.guichetunique.simulators.contract;

/** A contract that cannot be played; the message says which file and why. */
public final class UnreadableContract extends RuntimeException {
    UnreadableContract(String message) {
        super(message);
    }

    UnreadableContract(String message, Exception cause) {
        super(message, cause);
    }
}
