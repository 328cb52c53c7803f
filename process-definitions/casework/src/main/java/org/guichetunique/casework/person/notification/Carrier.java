package org.guichetunique.casework.person.notification;

import java.util.Locale;
import java.util.UUID;

/** Takes messages to people by one channel, within a time limit of its own. Never throws for what others can do. */
interface Carrier {

    Channel channel();

    /**
     * @param message the same whenever the same message is handed over again
     * @param person opaque identifier of whom it is for
     */
    DeliveryResult carry(UUID message, String person, String address, Locale language, Letter letter, String shortText);
}
