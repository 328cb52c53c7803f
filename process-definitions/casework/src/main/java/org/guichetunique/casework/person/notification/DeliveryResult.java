package org.guichetunique.casework.person.notification;

/** What became of a message that was handed to whoever carries it. */
sealed interface DeliveryResult {

    /** The carrier answers for it from now on. */
    record Taken() implements DeliveryResult {}

    /** The address does not work, and will not tomorrow. */
    record Refused(String why) implements DeliveryResult {}

    /** Not now. */
    record Failed(String why) implements DeliveryResult {}

    /** It may be on its way or not. */
    record Unknown(String why) implements DeliveryResult {}
}
