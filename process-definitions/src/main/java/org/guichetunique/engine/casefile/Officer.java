package org.guichetunique.engine.casefile;

import java.util.List;

/**
 * Somebody who has signed in to work for an authority.
 *
 * @param supervisor whether tasks that were not done in time come to this person
 */
public record Officer(String subject, String name, String authority, boolean supervisor) {

    /** Whose tasks this officer may see, in the words of the process models. */
    public List<String> candidates() {
        return supervisor ? List.of(authority, authority + ":supervisor") : List.of(authority);
    }
}
