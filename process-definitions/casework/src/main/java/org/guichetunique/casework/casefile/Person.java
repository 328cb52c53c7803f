package org.guichetunique.casework.casefile;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The one whose requests are acted on: somebody who has signed in, or the one in whose name they act.
 *
 * @param subject opaque identifier: the account, or that of a party without one
 * @param nationalId as the sign-in service vouches for it; of the represented, what identifies them
 * @param agency who really acts, and by which right; null where the person acts for themself
 * @param assurance level of the sign-in, as the sign-in service names it; empty where it names none, which is then the least
 */
public record Person(
        String subject,
        String name,
        String nationalId,
        Locale language,
        @Nullable Agency agency,
        String assurance) {

    /** Of whom somebody has seen the identity card, or whom the platform itself knows. */
    private static final String SEEN = "high";

    /** For somebody who has not signed in themself just now, such as whoever stands at a counter. */
    public Person(String subject, String name, String nationalId, Locale language) {
        this(subject, name, nationalId, language, null);
    }

    public Person(String subject, String name, String nationalId, Locale language, @Nullable Agency agency) {
        this(subject, name, nationalId, language, agency, SEEN);
    }

    /** The same person, signed in so. */
    public Person at(String level) {
        return new Person(subject, name, nationalId, language, agency, level);
    }

    /** The account of who really acts. */
    public String actor() {
        return agency == null ? subject : agency.actor();
    }
}
