package org.guichetunique.portal.office.task;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import org.guichetunique.portal.shell.field.Values;
import org.guichetunique.portal.shell.frame.Wording;
import org.jspecify.annotations.Nullable;

/** The time that the law gives, and how much of it has gone: in words, and as a bar for the eye. */
final class LegalClock extends Div {

    /** @param stopped until when, at the latest, the clock stands still; null while it runs */
    LegalClock(Deadline deadline, Values values, @Nullable LocalDate stopped) {
        addClassName("gu-clock");
        Span words = new Span();
        words.addClassName("gu-soft");
        Wording.follow(
                words,
                language ->
                        words.setText(Wording.in(language, "task.clock", values.day(deadline.lastDay(), language))));
        Div gone = new Div();
        gone.getElement()
                .getStyle()
                .set("inline-size", Math.clamp(100 * deadline.daysGone() / deadline.days(), 0, 100) + "%");
        Div bar = new Div(gone);
        bar.addClassNames("gu-bar", "gu-bar-" + deadline.urgency().name().toLowerCase(java.util.Locale.ROOT));
        bar.getElement().setAttribute("aria-hidden", "true");
        add(deadline.badge(), bar, words);
        if (stopped != null) {
            Span still = new Span();
            still.addClassName("gu-clock-stopped");
            still.getElement().setAttribute("role", "status");
            add(Wording.follow(
                    still,
                    language ->
                            still.setText(Wording.in(language, "task.clock.stopped", values.day(stopped, language)))));
        }
    }
}
