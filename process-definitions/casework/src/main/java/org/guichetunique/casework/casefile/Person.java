package org.guichetunique.casework.casefile;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The one whose requests are acted on: somebody who has signed in, or the one in whose name they act.
 *
 * @param subject opaque identifier: the account, or that of a party without one
 * @param nationalId as the sign-in service vouches for it; of the represented, what identifies them
 * @param agency who really acts, and by which right; null where the person acts for themself
 */
public record Person(
        String subject,
        String name,
        String nationalId,
        Locale language,
        @Nullable Agency agency) {

    public Person(String subject, String name, String nationalId, Locale language) {
        this(subject, name, nationalId, language, null);
    }

    /** The account of who really acts. */
    public String actor() {
        return agency == null ? subject : agency.actor();
    }
}
