package org.guichetunique.simulators.people;

import java.util.Set;

/**
 * A family name that makes an authority misbehave for whoever bears it.
 *
 * @param authority code, empty for every authority
 * @param operations empty for every operation
 * @param behaviour as {@code POST /_behaviour} names it
 * @param firstCallOnly only the first call under an idempotency key
 */
public record MagicFamily(
        String familyName,
        String authority,
        Set<String> operations,
        String behaviour,
        int delayMillis,
        boolean firstCallOnly) {

    public boolean concerns(String askedAuthority, String operation) {
        return (authority.isEmpty() || authority.equals(askedAuthority))
                && (operations.isEmpty() || operations.contains(operation));
    }
}
