package org.guichetunique.casework.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Something that somebody of the house did with the powers that they have.
 *
 * @param key identifies it among all
 * @param what it was, in the words of its source; each has a text
 * @param actor who did it
 * @param authority that they work for; null where it is the platform or not on record
 * @param about whose work it concerns, or who wrote what was published; null where that says nothing
 * @param other who does it from now on, or who settled it; null where there is nobody
 * @param reference of the file; null where it is about none in particular, or one that is gone
 * @param procedure its key; null where it is about none
 * @param detail the reason, the note or what was looked for, as it was written; may be empty
 * @param from first day of what was stated or given; null where there is none
 * @param to its last day
 * @param count files that changed hands, the number of a version, files that were found; null where none is on record
 */
public record OfficialAct(
        String key,
        ActSource source,
        Instant at,
        String what,
        String actor,
        String actorName,
        @Nullable String authority,
        @Nullable String about,
        @Nullable String other,
        @Nullable String reference,
        @Nullable String procedure,
        String detail,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable Integer count) {

    /** Where it is on record; each has a text. */
    public enum ActSource {
        /** An operator looked at, tried again, settled or undid something. */
        REPAIR,
        /** Absences, powers given, files given to others, work in another's place. */
        OFFICE,
        /** A version of a procedure was put in force. */
        PUBLICATION,
        /** A decision was taken back. */
        RETRACTION,
        /** An officer looked for files by a name or a number. */
        SEARCH,
        /** An auditor looked for somebody, searched, verified or took something away. */
        AUDIT;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static ActSource of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }
}
