package org.guichetunique.portal.office.statistics;

import java.time.Duration;
import org.guichetunique.casework.office.statistics.Figures;
import org.guichetunique.casework.office.statistics.OpenTaskFigures;
import org.guichetunique.casework.office.statistics.TaskFigures;
import org.guichetunique.portal.shell.frame.Wording;
import org.guichetunique.portal.shell.language.Language;

/** Writes figures as text. */
final class FigureWords {

    private FigureWords() {}

    /** Writes the median age and the age of the oldest tenth. */
    static String ages(OpenTaskFigures open, Language language) {
        return open.count() == 0
                ? "–"
                : Wording.in(language, "figures.ages", open.medianDays(), open.oldestTenthDays());
    }

    static String inTime(TaskFigures work, Language language) {
        return work.decided() == 0 ? "–" : Wording.in(language, "figures.percent", work.percentInTime());
    }

    static String late(OpenTaskFigures open) {
        return open.late() >= Figures.MOST_LATE ? Figures.MOST_LATE + "+" : String.valueOf(open.late());
    }

    static String mean(Duration time, TaskFigures work, Language language) {
        return work.ended() == 0 ? "–" : Wording.in(language, "figures.days", meanDays(time, work));
    }

    /** The mean for a task that ended, to a tenth of a day; there has to be one. */
    static double meanDays(Duration time, TaskFigures work) {
        double days = time.toSeconds() / 86_400.0 / work.ended();
        return Math.round(days * 10) / 10.0;
    }
}
