package org.guichetunique.portal.office.task;

import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.guichetunique.casework.office.task.OfficerTask;
import org.guichetunique.portal.shell.frame.Wording;
import org.guichetunique.portal.shell.language.Language;
import org.guichetunique.procedures.catalogue.PublicService;

/**
 * How much of the legal time is left.
 *
 * @param lastDay the last day on which the answer is in time
 * @param daysLeft negative when it has passed
 * @param daysGone since the day of filing
 * @param days that there are in all
 */
record Deadline(LocalDate lastDay, long daysLeft, long daysGone, long days, Urgency urgency) {

    /** In the procedure's own terms: near means that the law's warning has been reached. */
    enum Urgency {
        CALM,
        NEAR,
        PAST
    }

    static Deadline of(OfficerTask task, PublicService service, Instant now) {
        ZoneId zone = service.competence().authority().zone();
        // The limit is the first instant that is too late.
        LocalDate lastDay = LocalDate.ofInstant(task.dueAt().minusMillis(1), zone);
        LocalDate today = LocalDate.ofInstant(now, zone);
        LocalDate filed = LocalDate.ofInstant(task.submittedAt(), zone);
        return new Deadline(
                lastDay,
                ChronoUnit.DAYS.between(today, lastDay),
                ChronoUnit.DAYS.between(filed, today),
                Math.max(1, ChronoUnit.DAYS.between(filed, lastDay)),
                urgency(task, now));
    }

    private static Urgency urgency(OfficerTask task, Instant now) {
        if (!now.isBefore(task.dueAt())) {
            return Urgency.PAST;
        }
        return now.isBefore(task.warnsAt()) ? Urgency.CALM : Urgency.NEAR;
    }

    String words(Language language) {
        return daysLeft < 0
                ? Wording.in(language, "tasks.deadline.past", -daysLeft)
                : Wording.in(language, "tasks.deadline.left", daysLeft);
    }

    /** Words, with a sign whose form and colour both tell the urgency. */
    Span badge() {
        Span badge = new Span();
        badge.addClassNames("gu-urgency", "gu-urgency-" + urgency.name().toLowerCase(java.util.Locale.ROOT));
        return Wording.follow(badge, language -> badge.setText(words(language)));
    }
}
