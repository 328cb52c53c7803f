package org.guichetunique.portal.office.task;

import com.vaadin.flow.component.html.Span;
import org.guichetunique.casework.office.task.CurrentAbsence;
import org.guichetunique.portal.shell.field.Values;
import org.guichetunique.portal.shell.frame.DeskTable;
import org.guichetunique.portal.shell.frame.Wording;
import org.guichetunique.portal.shell.language.Language;

/** Writes that somebody is away, until when, and who stands in. */
final class AbsenceNames {

    private AbsenceNames() {}

    static Span of(CurrentAbsence away, Values values) {
        Span words = DeskTable.text(language -> say(away, values, language));
        words.addClassName("gu-away");
        return words;
    }

    static String say(CurrentAbsence away, Values values, Language language) {
        String until = values.day(away.until(), language);
        String name = away.substituteName();
        if (name == null) {
            return Wording.in(language, "away.nobody", until);
        }
        return Wording.in(language, away.standsIn() == null ? "away.chain" : "away.standsIn", until, name);
    }
}
