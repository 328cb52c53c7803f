package org.guichetunique.portal.absence;

import java.time.LocalDate;
import org.guichetunique.portal.field.Values;
import org.guichetunique.portal.frame.Wording;
import org.guichetunique.portal.language.Language;

/** Days in words. */
final class DayWords {

    private DayWords() {}

    static String say(LocalDate from, LocalDate to, Values values, Language language) {
        return from.equals(to)
                ? Wording.in(language, "absence.day", values.day(from, language))
                : Wording.in(language, "absence.days", values.day(from, language), values.day(to, language));
    }
}
