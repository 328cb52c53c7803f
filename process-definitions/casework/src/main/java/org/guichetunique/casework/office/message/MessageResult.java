package org.guichetunique.casework.office.message;

/** What became of an attempt to send a message. */
public sealed interface MessageResult {

    record Sent() implements MessageResult {}

    record Blank() implements MessageResult {}

    /** @param most characters that a message may have */
    record TooLong(int most) implements MessageResult {}

    /** So many are waiting to be read that the other side has to have its turn first. */
    record TooMany() implements MessageResult {}

    /** The file takes no messages: it is closed, or not there for this reader. */
    record Closed() implements MessageResult {}
}
