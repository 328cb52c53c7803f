package org.guichetunique.casework.casefile;

import org.jspecify.annotations.Nullable;

/**
 * Somebody who has signed in to work for an authority.
 *
 * @param unit of the authority, whose tasks this officer sees beside those of no unit; null for all units
 * @param supervisor whether tasks that were not done in time come to this person, and who does what is theirs to say
 */
public record Officer(
        String subject,
        String name,
        String authority,
        @Nullable String unit,
        boolean supervisor) {

    /** An officer of all units. */
    public Officer(String subject, String name, String authority, boolean supervisor) {
        this(subject, name, authority, null, supervisor);
    }
}
