package org.guichetunique.casework.person.notification;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A letter that a counter posts.
 *
 * @param name of whom it goes to
 * @param address below the name, a line each
 * @param paragraphs what it says
 * @param printedAt null while nobody has printed it
 */
public record PostedLetter(
        UUID id,
        String name,
        List<String> address,
        Locale language,
        String subject,
        List<String> paragraphs,
        Instant writtenAt,
        @Nullable Instant printedAt) {}
