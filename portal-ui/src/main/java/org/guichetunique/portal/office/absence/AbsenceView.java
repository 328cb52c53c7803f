package org.guichetunique.portal.office.absence;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.guichetunique.casework.casefile.Officer;
import org.guichetunique.casework.office.absence.Absence;
import org.guichetunique.casework.office.absence.Absences;
import org.guichetunique.casework.office.absence.Delegation;
import org.guichetunique.casework.office.absence.Delegations;
import org.guichetunique.casework.office.task.OfficeAuditLog;
import org.guichetunique.casework.office.task.Officers;
import org.guichetunique.exchange.contract.Authority;
import org.guichetunique.exchange.contract.Contracts;
import org.guichetunique.portal.shell.access.Acting;
import org.guichetunique.portal.shell.field.Values;
import org.guichetunique.portal.shell.frame.DeskTable;
import org.guichetunique.portal.shell.frame.Line;
import org.guichetunique.portal.shell.frame.Wording;
import org.jspecify.annotations.Nullable;

/** Who is away and who stands in: one's own absences, and for those who supervise those of the unit. */
@Route(AbsenceNavigation.ABSENCE)
@RolesAllowed({"OFFICER", "SUPERVISOR"})
class AbsenceView extends Div implements HasDynamicTitle {

    private final transient Absences absences;
    private final transient Delegations delegations;
    private final transient Values values;
    private final Officer officer = Acting.asOfficer();
    private final boolean supervises;
    private final Line said = new Line("gu-notice", "status");
    private final DeskTable away = new DeskTable("absence", "absence.list", "officer", "days", "substitute", "end");
    private final Paragraph noneAway = Wording.say(new Paragraph(), "absence.none");
    private final NativeButton more = Wording.say(new NativeButton(), "tasks.more");
    private final DeskTable given = new DeskTable("delegation", "delegation.list", "officer", "days", "giver", "end");
    private final @Nullable OfficeAuditList acts;
    private transient @Nullable Absence last;

    AbsenceView(
            Absences absences,
            Delegations delegations,
            Officers officers,
            OfficeAuditLog acts,
            Contracts contracts,
            Values values) {
        this.absences = absences;
        this.delegations = delegations;
        this.values = values;
        this.supervises = officers.supervises(officer);
        ZoneId zone =
                contracts.authority(officer.authority()).map(Authority::zone).orElse(ZoneOffset.UTC);
        this.acts = supervises ? new OfficeAuditList(acts, officer, values, zone) : null;
        addClassNames("gu-view", "gu-worklist");
        noneAway.addClassName("gu-empty");
        more.addClassName("gu-second");
        more.addClickListener(click -> showMore());
        List<Officer> colleagues = officers.colleagues(officer);
        Div forms = new Div(new AbsenceForm(absences, colleagues, supervises, officer, values, this::show));
        forms.addClassName("gu-absence-forms");
        // A supervisor for some days may not pass that on.
        if (officer.supervisor()) {
            forms.add(new DelegationForm(delegations, colleagues, officer, this::show));
        }
        Anchor back = DeskTable.link("tasks", language -> Wording.in(language, "task.back"));
        back.addClassName("gu-back");
        Paragraph lead = Wording.say(new Paragraph(), "absence.lead");
        lead.addClassName("gu-lead");
        add(
                back,
                Wording.say(new H1(), "absence.title"),
                lead,
                standingIn(),
                forms,
                said,
                Wording.say(new H2(), "absence.list"),
                noneAway,
                away,
                more);
        if (this.acts != null) {
            add(given, this.acts);
        }
        show();
    }

    @Override
    public String getPageTitle() {
        return Wording.now("absence.title");
    }

    private Div standingIn() {
        Div now = new Div();
        now.addClassName("gu-standing-in");
        absences.stoodInBy(officer).forEach(absence -> {
            Paragraph line = new Paragraph();
            line.addClassName("gu-notice");
            now.add(Wording.follow(
                    line,
                    language -> line.setText(Wording.in(
                            language,
                            "absence.standingIn",
                            absence.officerName(),
                            values.day(absence.to(), language)))));
        });
        return now;
    }

    private void show() {
        last = null;
        away.clear();
        showMore();
        given.clear();
        List<Delegation> all = supervises ? delegations.of(officer) : List.of();
        all.forEach(this::row);
        given.setVisible(!all.isEmpty());
        if (acts != null) {
            acts.show();
        }
    }

    private void showMore() {
        List<Absence> page = supervises ? absences.ofUnit(officer, last) : absences.of(officer);
        page.forEach(this::row);
        last = page.isEmpty() ? last : page.getLast();
        noneAway.setVisible(last == null);
        away.setVisible(last != null);
        more.setVisible(supervises && page.size() == Absences.PAGE);
    }

    private void row(Absence absence) {
        String substitute = absence.substituteName();
        boolean running = absence.isRunning(Instant.now());
        Div days = new Div(
                DeskTable.text(language -> DayWords.say(absence.from(), absence.to(), values, language)),
                soft(running ? "absence.running" : "absence.coming"));
        days.addClassName("gu-absence-days");
        away.addRow(
                name(absence.officerName()),
                days,
                substitute == null ? soft("absence.substitute.none") : name(substitute),
                ending(
                        running ? "absence.end" : "absence.takeBack",
                        absence.officerName(),
                        () -> absences.end(absence.id(), officer)));
    }

    private void row(Delegation delegation) {
        given.addRow(
                name(delegation.officerName()),
                DeskTable.text(language -> DayWords.say(delegation.from(), delegation.to(), values, language)),
                name(delegation.giverName()),
                officer.supervisor()
                        ? ending(
                                "absence.end",
                                delegation.officerName(),
                                () -> delegations.end(delegation.id(), officer))
                        : new Div());
    }

    private Div ending(String label, String whose, BooleanSupplier end) {
        NativeButton button = Wording.say(new NativeButton(), label);
        button.addClassName("gu-second");
        Wording.follow(
                button,
                language -> button.getElement()
                        .setAttribute(
                                "aria-label",
                                Wording.in(language, "absence.end.of", Wording.in(language, label), whose)));
        button.addClickListener(click -> {
            said.say(end.getAsBoolean() ? "absence.ended" : "absence.ended.not");
            show();
        });
        return new Div(button);
    }

    private static Span soft(String key) {
        Span soft = Wording.say(new Span(), key);
        soft.addClassName("gu-soft");
        return soft;
    }

    private static Span name(String name) {
        Span span = new Span(name);
        span.getElement().setAttribute("dir", "auto");
        return span;
    }
}
