package org.guichetunique.casework.person.notification;

/** What became of a wish to be reached elsewhere. */
public sealed interface Changing {

    /** A code is on its way to the address. */
    record CodeSent() implements Changing {}

    record NotAnAddress() implements Changing {}

    /** One was sent a moment ago. */
    record TooSoon() implements Changing {}

    /** It could not be sent, or this platform has no such way. */
    record NotSent() implements Changing {}

    record Changed() implements Changing {}

    record WrongCode() implements Changing {}

    /** The code is too old, or was tried too often: another has to be sent. */
    record CodeOver() implements Changing {}
}
