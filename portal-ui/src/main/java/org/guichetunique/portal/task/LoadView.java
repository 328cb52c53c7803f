package org.guichetunique.portal.task;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.guichetunique.engine.casefile.Officer;
import org.guichetunique.engine.task.Load;
import org.guichetunique.engine.task.Officers;
import org.guichetunique.engine.task.Tasks;
import org.guichetunique.engine.task.Worklist;
import org.guichetunique.exchange.contract.Authority;
import org.guichetunique.exchange.contract.Contracts;
import org.guichetunique.portal.access.Acting;
import org.guichetunique.portal.field.Values;
import org.guichetunique.portal.frame.DeskTable;
import org.guichetunique.portal.frame.Line;
import org.guichetunique.portal.frame.Wording;

/** Who in the unit has what in hand and who is late, and giving it to somebody else. */
@Route(TaskNavigation.LOAD)
@RolesAllowed("SUPERVISOR")
class LoadView extends Div implements HasDynamicTitle {

    private final transient Officers officers;
    private final transient Tasks tasks;
    private final transient Values values;
    private final Officer supervisor = Acting.asOfficer();
    private final transient ZoneId zone;
    private final DeskTable table = new DeskTable("load", "load.title", "officer", "open", "late", "next", "give");
    private final Line said = new Line("gu-notice", "status");

    LoadView(Officers officers, Tasks tasks, Contracts contracts, Values values, Arrivals arrivals) {
        this.officers = officers;
        this.tasks = tasks;
        this.values = values;
        this.zone =
                contracts.authority(supervisor.authority()).map(Authority::zone).orElse(ZoneId.of("UTC"));
        addClassNames("gu-view", "gu-worklist");
        Anchor back = Wording.say(new Anchor("/app/" + TaskNavigation.WORKLIST, ""), "task.back");
        back.getElement().setAttribute("router-link", true);
        back.addClassName("gu-back");
        Paragraph lead = Wording.say(new Paragraph(), "load.lead");
        lead.addClassName("gu-lead");
        add(back, Wording.say(new H1(), "load.title"), lead, said, table);
        show();
    }

    @Override
    public String getPageTitle() {
        return Wording.now("load.title");
    }

    private void show() {
        List<Load> loads = officers.load(supervisor);
        table.clear();
        loads.forEach(load -> table.addRow(
                name(load.officer()), number(load.open()), late(load.late()), next(load), giving(load, loads)));
    }

    private static Span name(Officer officer) {
        Span name = new Span(officer.name());
        name.addClassName("gu-strong");
        name.getElement().setAttribute("dir", "auto");
        return name;
    }

    private static Span number(int count) {
        return new Span(count >= Worklist.MOST_COUNTED ? Worklist.MOST_COUNTED + "+" : String.valueOf(count));
    }

    private static Span late(int count) {
        Span late = number(count);
        if (count > 0) {
            late.addClassNames("gu-urgency", "gu-urgency-past");
        }
        return late;
    }

    private Span next(Load load) {
        Instant next = load.nextDueAt();
        return next == null
                ? new Span("–")
                : DeskTable.text(language -> values.day(next.minusMillis(1), zone, language));
    }

    private Div giving(Load load, List<Load> loads) {
        Div giving = new Div();
        giving.addClassName("gu-giving");
        if (load.open() == 0) {
            return giving;
        }
        Select<Officer> to = new Select<>();
        to.setItems(loads.stream()
                .map(Load::officer)
                .filter(officer -> !officer.subject().equals(load.officer().subject()))
                .toList());
        to.setItemLabelGenerator(officer -> officer == null ? "" : officer.name());
        Wording.follow(
                to,
                language -> to.setAriaLabel(
                        Wording.in(language, "load.to", load.officer().name())));
        NativeButton give = Wording.say(new NativeButton(), "load.give");
        give.addClassName("gu-second");
        give.addClickListener(click -> {
            Officer other = to.getValue();
            if (other == null) {
                said.say("load.nobody");
                to.focus();
            } else {
                int given = tasks.entrustAll(load.officer().subject(), other.subject(), supervisor);
                show();
                said.say("load.given", given, other.name());
            }
        });
        giving.add(to, give);
        return giving;
    }
}
