package org.guichetunique.portal.office.task;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.AccessDeniedException;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.guichetunique.casework.casefile.Officer;
import org.guichetunique.casework.office.task.CurrentAbsence;
import org.guichetunique.casework.office.task.EntrustmentResult;
import org.guichetunique.casework.office.task.Entrustments;
import org.guichetunique.casework.office.task.OfficerLoad;
import org.guichetunique.casework.office.task.Officers;
import org.guichetunique.casework.office.task.WorklistPages;
import org.guichetunique.exchange.contract.Authority;
import org.guichetunique.exchange.contract.Contracts;
import org.guichetunique.portal.shell.access.Acting;
import org.guichetunique.portal.shell.field.Values;
import org.guichetunique.portal.shell.frame.DeskTable;
import org.guichetunique.portal.shell.frame.Line;
import org.guichetunique.portal.shell.frame.Wording;

/** Who in the unit has what in hand and who is late, and giving it to somebody else. */
@Route(TaskNavigation.LOAD)
@RolesAllowed({"OFFICER", "SUPERVISOR"})
class LoadView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient Officers officers;
    private final transient Entrustments entrustments;
    private final transient Values values;
    private final Officer supervisor = Acting.asOfficer();
    private final transient ZoneId zone;
    private final DeskTable table = new DeskTable("load", "load.title", "officer", "open", "late", "next", "give");
    private final Line said = new Line("gu-notice", "status");
    private final AbsentWarning warning;

    LoadView(Officers officers, Entrustments entrustments, Contracts contracts, Values values) {
        this.officers = officers;
        this.entrustments = entrustments;
        this.values = values;
        this.warning = new AbsentWarning(values);
        this.zone =
                contracts.authority(supervisor.authority()).map(Authority::zone).orElse(ZoneOffset.UTC);
        addClassNames("gu-view", "gu-worklist");
        Anchor back = Wording.say(new Anchor("/app/" + TaskNavigation.WORKLIST, ""), "task.back");
        back.getElement().setAttribute("router-link", true);
        back.addClassName("gu-back");
        Paragraph lead = Wording.say(new Paragraph(), "load.lead");
        lead.addClassName("gu-lead");
        add(back, Wording.say(new H1(), "load.title"), lead, said, warning, table);
    }

    /** For supervisors, and for those to whom one has given the supervising for these days. */
    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (officers.supervises(supervisor)) {
            show();
        } else {
            event.rerouteToError(AccessDeniedException.class);
        }
    }

    @Override
    public String getPageTitle() {
        return Wording.now("load.title");
    }

    private void show() {
        List<OfficerLoad> loads = officers.load(supervisor);
        table.clear();
        loads.forEach(load ->
                table.addRow(name(load), number(load.open()), late(load.late()), next(load), giving(load, loads)));
    }

    private Div name(OfficerLoad load) {
        Span name = new Span(load.officer().name());
        name.addClassName("gu-strong");
        name.getElement().setAttribute("dir", "auto");
        CurrentAbsence away = load.away();
        return away == null ? new Div(name) : new Div(name, AbsenceNames.of(away, values));
    }

    private static Span number(int count) {
        return new Span(count >= WorklistPages.MOST_COUNTED ? WorklistPages.MOST_COUNTED + "+" : String.valueOf(count));
    }

    private static Span late(int count) {
        Span late = number(count);
        if (count > 0) {
            late.addClassNames("gu-urgency", "gu-urgency-past");
        }
        return late;
    }

    private Span next(OfficerLoad load) {
        Instant next = load.nextDueAt();
        return next == null
                ? new Span("–")
                : DeskTable.text(language -> values.day(next.minusMillis(1), zone, language));
    }

    private Div giving(OfficerLoad load, List<OfficerLoad> loads) {
        Div giving = new Div();
        giving.addClassName("gu-giving");
        if (load.open() == 0) {
            return giving;
        }
        Select<Officer> to = new Select<>();
        to.setItems(loads.stream()
                .map(OfficerLoad::officer)
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
                give(load.officer(), other.subject(), false);
            }
        });
        giving.add(to, give);
        if (load.away() != null) {
            giving.add(givingBack(load.officer()));
        }
        return giving;
    }

    private void give(Officer from, String to, boolean though) {
        said.fallSilent();
        warning.setVisible(false);
        switch (entrustments.entrustAll(from.subject(), to, though, supervisor)) {
            case EntrustmentResult.Entrusted done -> said.say("load.given", done.tasks(), done.name());
            case EntrustmentResult.Absent absent ->
                warning.show(absent, other -> give(from, other, true), () -> give(from, to, true));
            case EntrustmentResult.Gone gone -> said.say("task.entrusted.not");
        }
        show();
    }

    /** Of somebody who is away: first how many, then all of them at once. */
    private Div givingBack(Officer from) {
        Div back = new Div();
        back.addClassName("gu-giving-back");
        NativeButton ask = Wording.say(new NativeButton(), "load.giveBack");
        ask.addClassName("gu-second");
        ask.addClickListener(click -> {
            int held = entrustments.held(from.subject(), supervisor);
            NativeButton yes = Wording.say(new NativeButton(), "load.giveBack.yes", held);
            yes.addClassName("gu-button");
            yes.addClickListener(confirmed -> {
                said.say("load.givenBack", entrustments.giveBackAll(from.subject(), supervisor), from.name());
                show();
            });
            NativeButton no = Wording.say(new NativeButton(), "load.giveBack.no");
            no.addClassName("gu-second");
            no.addClickListener(refused -> show());
            back.removeAll();
            back.add(yes, no);
            yes.getElement().callJsFunction("focus");
        });
        back.add(ask);
        return back;
    }
}
