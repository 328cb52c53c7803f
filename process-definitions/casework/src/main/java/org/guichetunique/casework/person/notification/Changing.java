package org.guichetunique.casework.person.notification;

/** What became of a wish to be reached elsewhere. */
public sealed interface Changing {

    /** A code is on its way to the address, as it was understood. */
    record CodeSent(String address) implements Changing {}

    record NotAnAddress() implements Changing {}

    /** One was sent a moment ago. */
    record TooSoon() implements Changing {}

    /** It could not be sent, or this platform has no such way. */
    record NotSent() implements Changing {}

    /** This is where the person is reached from now on. */
    record Changed(String address) implements Changing {}

    record WrongCode() implements Changing {}

    /** The code is too old, or was tried too often: another has to be sent. */
    record CodeOver() implements Changing {}
}
