package org.guichetunique.portal.shell.frame;

import java.util.Locale;
import java.util.Optional;
import org.guichetunique.casework.casefile.Reference;

/** References as people and addresses write them. */
public final class References {

    private References() {}

    /** Empty if the text is no reference. Callers treat that like the reference of another person. */
    public static Optional<Reference> read(String text) {
        try {
            return Optional.of(new Reference(text.strip().toUpperCase(Locale.ROOT)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
