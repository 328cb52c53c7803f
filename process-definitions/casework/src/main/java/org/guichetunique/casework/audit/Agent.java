package org.guichetunique.casework.audit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who works here.
 *
 * @param authority null for those who work for the platform itself
 * @param roles in the words of the sign-in service
 */
public record Agent(String subject, String name, @Nullable String authority, List<String> roles) {

    public Agent {
        roles = List.copyOf(roles);
    }
}
