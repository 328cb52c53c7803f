package org.guichetunique.portal.office.task;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.guichetunique.casework.casefile.Officer;
import org.guichetunique.casework.office.task.EntrustmentResult.Absent;
import org.guichetunique.casework.office.task.EntrustmentResult.Entrusted;
import org.guichetunique.casework.office.task.EntrustmentResult.Gone;
import org.guichetunique.casework.office.task.OfficerTask;
import org.guichetunique.casework.office.task.Officers;
import org.guichetunique.portal.shell.field.Values;
import org.guichetunique.portal.shell.frame.Line;
import org.guichetunique.portal.shell.frame.Wording;

/** Lets a supervisor assign the file, and the officer who has it set a day to look at it again. */
final class AssignmentPanel extends Div {

    private static final List<Integer> DAYS = List.of(0, 1, 3, 7, 14);

    private final transient TaskServices services;
    private final OfficerTask task;
    private final Officer officer;
    private final transient Values values;
    private final transient ZoneId zone;
    private final Line said = new Line("gu-note", "status");
    private final AbsentWarning warning;

    /** @param changed run when somebody else has the file */
    AssignmentPanel(
            OfficerTask task,
            TaskServices services,
            Officers officers,
            Officer officer,
            Values values,
            ZoneId zone,
            Runnable changed) {
        this.task = task;
        this.services = services;
        this.officer = officer;
        this.values = values;
        this.zone = zone;
        this.warning = new AbsentWarning(values);
        addClassName("gu-entrusting");
        if (officers.supervises(officer)) {
            add(giving(officers, changed));
        }
        if (Holder.isMine(task, officer)) {
            add(again());
        }
        add(said, warning);
    }

    private Select<Officer> giving(Officers officers, Runnable changed) {
        Select<Officer> to = new Select<>();
        List<Officer> colleagues = officers.colleagues(officer);
        to.setItems(colleagues);
        to.setItemLabelGenerator(one -> one == null ? "" : one.name());
        colleagues.stream()
                .filter(one -> Objects.equals(one.subject(), task.assignee()))
                .findFirst()
                .ifPresent(to::setValue);
        Wording.follow(to, language -> to.setLabel(Wording.in(language, "task.entrust")));
        to.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                give(change.getValue().subject(), false, changed);
                if (warning.isVisible()) {
                    // The file stays with the former officer until the warning is answered.
                    change.getSource().setValue(change.getOldValue());
                }
            }
        });
        return to;
    }

    private void give(String to, boolean though, Runnable changed) {
        said.fallSilent();
        warning.setVisible(false);
        switch (services.entrustments().entrust(task.id(), to, though, officer)) {
            case Entrusted done -> said.say("task.entrusted", done.name());
            case Absent absent ->
                warning.show(absent, other -> give(other, true, changed), () -> give(to, true, changed));
            case Gone gone -> said.say("task.entrusted.not");
        }
        changed.run();
    }

    private Select<Integer> again() {
        Select<Integer> days = new Select<>();
        days.setItems(DAYS);
        Wording.follow(days, language -> {
            days.setLabel(Wording.in(language, "task.followUp"));
            days.setPlaceholder(
                    task.followUpOn() == null
                            ? Wording.in(language, "task.followUp.none")
                            : values.day(task.followUpOn(), language));
            days.setItemLabelGenerator(in -> in == 0
                    ? Wording.in(language, "task.followUp.none")
                    : Wording.in(language, "task.followUp.in", in));
        });
        days.addValueChangeListener(change -> {
            LocalDate day = change.getValue() == 0 ? null : LocalDate.now(zone).plusDays(change.getValue());
            services.claims().followUp(task.id(), day, officer);
            if (day == null) {
                said.say("task.followUp.off");
            } else {
                said.say("task.followUp.set");
            }
        });
        return days;
    }
}
