package org.guichetunique.identity.account;

import java.util.Set;
import java.util.UUID;
import org.guichetunique.identity.language.Language;
import org.jspecify.annotations.Nullable;

/**
 * A person who may sign in.
 *
 * @param subject says nothing about the person, and is never given to another
 * @param nationalId null for who has none
 * @param authority the code of the authority that an officer or a supervisor works for; null for others
 * @param unit where in the authority; null for others
 */
public record Account(
        UUID subject,
        Username username,
        String email,
        String passwordHash,
        PersonName latin,
        PersonName arabic,
        @Nullable String nationalId,
        Set<Role> roles,
        @Nullable String authority,
        @Nullable String unit,
        Language language,
        Assurance assurance) {

    @Override
    public String toString() {
        return "Account[" + subject + "]";
    }
}
