package org.guichetunique.portal.office.absence;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.guichetunique.casework.casefile.Officer;
import org.guichetunique.casework.office.task.OfficeAct;
import org.guichetunique.casework.office.task.OfficeAuditLog;
import org.guichetunique.portal.shell.field.Values;
import org.guichetunique.portal.shell.frame.DeskTable;
import org.guichetunique.portal.shell.frame.Wording;
import org.guichetunique.portal.shell.language.Language;
import org.jspecify.annotations.Nullable;

/** What was done in the unit about who does whose work, the latest first. */
final class OfficeAuditList extends Section {

    /** A reference keeps its order inside an Arabic sentence. */
    private static final String LEFT_TO_RIGHT = "\u2066%s\u2069";

    private final transient OfficeAuditLog acts;
    private final Officer supervisor;
    private final transient Values values;
    private final transient ZoneId zone;
    private final UnorderedList list = new UnorderedList();
    private final Paragraph none = Wording.say(new Paragraph(), "act.none");
    private final NativeButton more = Wording.say(new NativeButton(), "tasks.more");
    private transient @Nullable OfficeAct last;

    OfficeAuditList(OfficeAuditLog acts, Officer supervisor, Values values, ZoneId zone) {
        this.acts = acts;
        this.supervisor = supervisor;
        this.values = values;
        this.zone = zone;
        addClassNames("gu-pane", "gu-acts");
        more.addClassName("gu-second");
        more.addClickListener(click -> showMore());
        add(Wording.say(new H2(), "act.title"), none, list, more);
        show();
    }

    void show() {
        list.removeAll();
        last = null;
        showMore();
    }

    private void showMore() {
        List<OfficeAct> page = acts.of(supervisor, last);
        page.forEach(act -> list.add(item(act)));
        last = page.isEmpty() ? last : page.getLast();
        none.setVisible(last == null);
        more.setVisible(page.size() == OfficeAuditLog.PAGE);
    }

    private ListItem item(OfficeAct act) {
        Span at = DeskTable.text(language -> values.moment(act.at(), zone, language));
        at.addClassName("gu-soft");
        return new ListItem(DeskTable.text(language -> say(act, language)), at);
    }

    private String say(OfficeAct act, Language language) {
        LocalDate from = act.from();
        LocalDate to = act.to();
        String days = from == null || to == null ? "" : DayWords.say(from, to, values, language);
        String about = Objects.requireNonNullElse(act.about(), Wording.in(language, "act.nobody"));
        String other = Objects.requireNonNullElse(act.other(), Wording.in(language, "act.nobody"));
        int tasks = Objects.requireNonNullElse(act.tasks(), 1);
        String key = "act." + act.kind()
                + (act.kind() == OfficeAct.Kind.ABSENCE_STATED && act.other() == null ? ".alone" : "")
                + (act.kind() == OfficeAct.Kind.ENTRUSTED && act.about() == null ? ".free" : "");
        return Wording.in(
                language,
                key,
                act.actorName(),
                about,
                other,
                days,
                act.reference() == null ? "" : LEFT_TO_RIGHT.formatted(act.reference()),
                tasks);
    }
}
