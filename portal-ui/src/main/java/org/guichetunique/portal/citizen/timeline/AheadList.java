package org.guichetunique.portal.citizen.timeline;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.time.Duration;
import org.guichetunique.casework.casefile.timeline.RemainingSteps;
import org.guichetunique.casework.casefile.timeline.Timeline;
import org.guichetunique.portal.shell.frame.Wording;
import org.guichetunique.portal.shell.language.Language;

/** What is still to come, authority after authority, along the way that takes longest. */
class AheadList extends Section {

    AheadList(Timeline timeline, Language language) {
        addClassName("gu-ahead");
        H2 title = new H2(Wording.in(language, "ahead.title"));
        title.setId("ahead");
        getElement().setAttribute("aria-labelledby", "ahead");
        Paragraph about = new Paragraph(Wording.in(language, "ahead.about"));
        about.addClassName("gu-note");
        OrderedList steps = new OrderedList();
        timeline.ahead().forEach(ahead -> steps.add(new ListItem(sentence(timeline, ahead, language))));
        add(title, about, steps);
        setVisible(!timeline.ahead().isEmpty());
    }

    private static String sentence(Timeline timeline, RemainingSteps.Ahead ahead, Language language) {
        String who = ahead.byOwner() || ahead.authority() == null
                ? Wording.in(language, "file.step.byYou")
                : ahead.authority().name().in(language.locale());
        String what = timeline.service().text(ahead.textKey(), language.locale());
        return ahead.usual().isZero()
                ? Wording.in(language, "ahead.step", who, what)
                : Wording.in(language, "ahead.step.usually", who, what, usual(ahead.usual(), language));
    }

    /** Writes a duration in the largest unit that fits. */
    static String usual(Duration usual, Language language) {
        if (usual.compareTo(Duration.ofMinutes(1)) < 0) {
            return Wording.in(language, "duration.moment");
        }
        if (usual.compareTo(Duration.ofHours(1)) < 0) {
            return Wording.in(language, "duration.minutes", Math.max(2, usual.toMinutes()));
        }
        return usual.compareTo(Duration.ofDays(1)) < 0
                ? Wording.in(language, "duration.hours", usual.plusMinutes(30).toHours())
                : Wording.in(language, "duration.days", usual.plusHours(12).toDays());
    }
}
