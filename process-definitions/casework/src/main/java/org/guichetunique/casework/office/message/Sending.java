package org.guichetunique.casework.office.message;

/** What became of an attempt to send a message. */
public sealed interface Sending {

    record Sent() implements Sending {}

    record Blank() implements Sending {}

    /** @param most characters that a message may have */
    record TooLong(int most) implements Sending {}

    /** So many are waiting to be read that the other side has to have its turn first. */
    record TooMany() implements Sending {}

    /** The file takes no messages: it is closed, or not there for this reader. */
    record Closed() implements Sending {}
}
