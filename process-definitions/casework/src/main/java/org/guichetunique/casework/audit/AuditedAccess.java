package org.guichetunique.casework.audit;

import org.guichetunique.exchange.log.Entry;
import org.jspecify.annotations.Nullable;

/**
 * An access to somebody's data, as an auditor sees it.
 *
 * @param seq its number in the log
 * @param reference of the file; null where there is none, or no more
 * @param reason that an operator or an auditor gave; null where none had to
 * @param stated key of the reason that an officer gave for reading without a task; null where a task asked them to
 * @param statedText what they added; null as well, and may be empty
 */
public record AuditedAccess(
        long seq,
        Entry entry,
        @Nullable String reference,
        @Nullable String reason,
        @Nullable String stated,
        @Nullable String statedText) {}
