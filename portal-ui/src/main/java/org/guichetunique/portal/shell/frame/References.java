package org.guichetunique.portal.shell.frame;

import java.util.Locale;
import java.util.Optional;
import org.guichetunique.casework.casefile.Reference;

/** References as people and addresses write them. */
public final class References {

    private References() {}

    /** Empty for what is no reference: there is no more to say of it than of somebody else's. */
    public static Optional<Reference> read(String text) {
        try {
            return Optional.of(new Reference(text.strip().toUpperCase(Locale.ROOT)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
