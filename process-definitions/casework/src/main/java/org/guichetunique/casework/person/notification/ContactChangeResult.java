package org.guichetunique.casework.person.notification;

/** What became of a wish to be reached elsewhere. */
public sealed interface ContactChangeResult {

    /** A code is on its way to the address, as it was understood. */
    record CodeSent(String address) implements ContactChangeResult {}

    record NotAnAddress() implements ContactChangeResult {}

    /** One was sent a moment ago. */
    record TooSoon() implements ContactChangeResult {}

    /** It could not be sent, or this platform has no such way. */
    record NotSent() implements ContactChangeResult {}

    /** This is where the person is reached from now on. */
    record Changed(String address) implements ContactChangeResult {}

    record WrongCode() implements ContactChangeResult {}

    /** The code is too old, or was tried too often: another has to be sent. */
    record CodeOver() implements ContactChangeResult {}
}
