package org.guichetunique.portal.office.absence;

import java.time.LocalDate;
import org.guichetunique.portal.shell.field.Values;
import org.guichetunique.portal.shell.frame.Wording;
import org.guichetunique.portal.shell.language.Language;

/** Writes days as text. */
final class DayWords {

    private DayWords() {}

    static String say(LocalDate from, LocalDate to, Values values, Language language) {
        return from.equals(to)
                ? Wording.in(language, "absence.day", values.day(from, language))
                : Wording.in(language, "absence.days", values.day(from, language), values.day(to, language));
    }
}
