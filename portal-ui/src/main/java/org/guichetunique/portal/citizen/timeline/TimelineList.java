package org.guichetunique.portal.citizen.timeline;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import org.guichetunique.casework.casefile.timeline.Timeline;
import org.guichetunique.exchange.dictionary.Label;
import org.guichetunique.portal.shell.field.Values;
import org.guichetunique.portal.shell.frame.Wording;
import org.guichetunique.portal.shell.language.Language;

/** What each authority has done and is doing, in the order in which it began. */
class TimelineList extends OrderedList {

    TimelineList(Timeline timeline, Values values, Language language) {
        addClassName("gu-timeline");
        ZoneId zone = timeline.service().competence().authority().zone();
        add(item(
                Wording.in(language, "file.step.filed"),
                Wording.in(language, "file.step.byYou"),
                Wording.in(
                        language,
                        "file.progress.DONE",
                        values.moment(timeline.file().submittedAt(), zone, language)),
                "done"));
        for (Timeline.Entry entry : timeline.entries()) {
            add(item(
                    Standing.name(timeline, entry, language),
                    who(entry, language),
                    progress(entry, values, zone, language),
                    entry.progress().name().toLowerCase(Locale.ROOT).replace('_', '-')));
        }
    }

    private static String who(Timeline.Entry entry, Language language) {
        if (entry.byOwner()) {
            return Wording.in(language, "file.step.byYou");
        }
        return entry.authority() == null ? "" : entry.authority().name().in(language.locale());
    }

    private static String progress(Timeline.Entry entry, Values values, ZoneId zone, Language language) {
        Instant at = entry.endedAt() == null ? entry.startedAt() : entry.endedAt();
        Label refusal = entry.refusal();
        if (refusal != null) {
            return Wording.in(
                    language,
                    "file.progress.refusal",
                    refusal.in(language.locale()),
                    values.moment(at, zone, language));
        }
        String how = entry.byOwner() && entry.endedAt() == null
                ? "ASKED"
                : entry.progress().name();
        return Wording.in(language, "file.progress." + how, values.moment(at, zone, language));
    }

    private static ListItem item(String what, String who, String how, String state) {
        Span sign = new Span();
        sign.addClassName("gu-sign");
        sign.getElement().setAttribute("aria-hidden", "true");
        ListItem item = new ListItem(sign, span(what, "gu-what"), span(who, "gu-who"), span(how, "gu-how"));
        item.getElement().setAttribute("data-state", state);
        return item;
    }

    private static Span span(String text, String name) {
        Span span = new Span(text);
        span.addClassName(name);
        return span;
    }
}
