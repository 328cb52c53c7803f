package org.guichetunique.casework.person.notification;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;

/** How an officer wants to be written to. The list in the portal is not part of it: it holds everything. */
public record OfficerMail(Frequency frequency, Locale language) {

    /** Each has a text. */
    public enum Frequency {
        AT_ONCE,
        /** One letter in the morning. */
        DAILY,
        NONE;

        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static Frequency of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }

    static final OfficerMail USUAL = new OfficerMail(Frequency.DAILY, Locale.FRENCH);

    /** When what happens now goes out; empty where nothing does. */
    Optional<Instant> next(Instant now, ZoneId zone) {
        return switch (frequency) {
            case AT_ONCE -> Optional.of(Cadence.AT_ONCE.next(now, zone));
            case DAILY -> Optional.of(Cadence.DAILY.next(now, zone));
            case NONE -> Optional.empty();
        };
    }
}
