package org.guichetunique.casework.person.ledger;

import org.guichetunique.casework.casefile.Reference;
import org.guichetunique.exchange.log.Entry;
import org.jspecify.annotations.Nullable;

/**
 * One use of a person's data.
 *
 * @param seq its number in the log, by which pages and contests go
 * @param reason that an operator or an auditor of the platform gave for looking; null where none had to
 * @param stated key of the reason that an officer gave for reading without a task; null where a task asked them to
 * @param statedText what they added; null as well, and may be empty
 * @param contested the file in which the person contests it; null where they do not
 */
public record DataUse(
        long seq,
        Entry entry,
        @Nullable String reason,
        @Nullable String stated,
        @Nullable String statedText,
        @Nullable Reference contested) {}
