package org.guichetunique.exchange.call;

/**
 * Takes in answers that come later, whatever brought them: a signed callback, a file of the night. Each is taken once;
 * it may come before the call that it answers has been written down, and more than once.
 */
@FunctionalInterface
public interface LateReplies {

    /** Durable when it returns: what was taken needs not be sent again. Never throws for what an authority may send. */
    Receipt take(LateReply answer);

    /** What became of an answer. */
    enum Receipt {
        /** Used, or kept for the call that is about to be written down. */
        TAKEN,
        /** The same answer was taken before. */
        KNOWN,
        /** Another answer to this call was taken before; that one stands. */
        CONTRADICTS,
        /** The case is closed, or goes on without it; kept for the operators. */
        TOO_LATE,
        /** No call of this authority has that key. */
        NO_SUCH_CALL,
        /** Breaks the contract; the call goes on waiting for one that does not. */
        INVALID
    }
}
