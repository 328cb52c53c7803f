package org.guichetunique.casework.person.notification;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Where somebody is reached.
 *
 * @param address empty where they said that they have none
 * @param refusedAt since when it is known not to work; null where it is not
 */
public record Contact(
        Channel channel,
        String address,
        Standing standing,
        @Nullable Instant refusedAt) {

    /** What is known of an address. Messages go to those only that are vouched for or confirmed. */
    public enum Standing {
        /** The sign-in service vouches for it. */
        IDENTITY,
        /** A code that was sent there has come back. */
        CONFIRMED,
        /** The person wrote it in a request. */
        STATED,
        /** The person has none. */
        NONE;

        static Standing of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }

    /** Whether messages go there. A letter goes where the person lives, as they or the register said. */
    public boolean isUsed() {
        return channel == Channel.POST && standing == Standing.STATED
                || standing == Standing.IDENTITY
                || standing == Standing.CONFIRMED;
    }
}
