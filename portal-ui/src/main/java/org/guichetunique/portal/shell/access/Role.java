package org.guichetunique.portal.shell.access;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** What a person does here, as the identity service says. The names are those of {@code @RolesAllowed}. */
public enum Role {
    CITIZEN,
    OFFICER,
    SUPERVISOR,
    DESIGNER,
    REVIEWER,
    AUDITOR,
    OPERATOR,
    COUNTER;

    /** @param claim as in the ID token; a role that the portal does not know is none */
    public static Optional<Role> of(String claim) {
        return Stream.of(values())
                .filter(role -> role.name().toLowerCase(Locale.ROOT).equals(claim))
                .findFirst();
    }

    GrantedAuthority granted() {
        return new SimpleGrantedAuthority("ROLE_" + name());
    }
}
