package org.guichetunique.casework.person.notification;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where somebody is reached.
 *
 * @param confirmed by a code, and not only vouched for by the sign-in service
 * @param refusedAt since when it is known not to work; null where it is not
 */
public record Contact(
        Channel channel,
        String address,
        boolean confirmed,
        @Nullable Instant refusedAt) {}
