package org.guichetunique.casework.office.message;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One message. Plain text: whoever shows it shows it as it is.
 *
 * @param authority whose officer wrote it; null where the person did
 * @param readAt when the other side saw it; null until then
 */
public record Message(
        long id,
        boolean fromOfficer,
        @Nullable String authority,
        String text,
        Instant sentAt,
        @Nullable Instant readAt) {}
