package org.guichetunique.casework.person.notification;

/** What became of a message that was handed to whoever carries it. */
sealed interface Handing {

    /** It is theirs now. */
    record Taken() implements Handing {}

    /** The address does not work, and will not tomorrow. */
    record Refused(String why) implements Handing {}

    /** Not now. */
    record Failed(String why) implements Handing {}

    /** It may be on its way or not. */
    record Unknown(String why) implements Handing {}
}
