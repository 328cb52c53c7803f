package org.guichetunique.portal.office.absence;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import java.time.LocalDate;
import java.util.List;
import org.guichetunique.casework.casefile.Officer;
import org.guichetunique.casework.office.absence.Absence;
import org.guichetunique.casework.office.absence.AbsenceResult;
import org.guichetunique.casework.office.absence.Absences;
import org.guichetunique.portal.shell.field.Values;
import org.guichetunique.portal.shell.frame.Line;
import org.guichetunique.portal.shell.frame.Wording;

/** AbsenceResult an absence: one's own, or as a supervisor that of somebody of the unit. */
final class AbsenceForm extends Section {

    private final transient Absences absences;
    private final Officer officer;
    private final transient Values values;
    private final transient Runnable changed;
    private final Select<Officer> who = new Select<>();
    private final Select<Officer> substitute = new Select<>();
    private final DaysField days = new DaysField();
    private final Line said = new Line("gu-notice", "status");
    private final Line trouble = new Line("gu-trouble", "alert");
    private final Line gaps = new Line("gu-trouble", "alert");

    /** @param changed run when an absence was stated */
    AbsenceForm(
            Absences absences,
            List<Officer> colleagues,
            boolean supervises,
            Officer officer,
            Values values,
            Runnable changed) {
        this.absences = absences;
        this.officer = officer;
        this.values = values;
        this.changed = changed;
        addClassName("gu-pane");
        choice(who, "absence.who", colleagues);
        who.setVisible(supervises);
        colleagues.stream()
                .filter(one -> one.subject().equals(officer.subject()))
                .findFirst()
                .ifPresent(who::setValue);
        choice(substitute, "absence.substitute", colleagues);
        substitute.setEmptySelectionAllowed(true);
        Wording.follow(
                substitute,
                language -> substitute.setEmptySelectionCaption(Wording.in(language, "absence.substitute.none")));
        NativeButton state = Wording.say(new NativeButton(), "absence.state");
        state.addClassName("gu-button");
        state.addClickListener(click -> state());
        Div form = new Div(who, days, substitute, said, trouble, gaps, state);
        form.addClassNames("gu-writing", "gu-absence-form");
        add(Wording.say(new H2(), "absence.state.title"), form);
    }

    private static void choice(Select<Officer> select, String label, List<Officer> colleagues) {
        select.setItems(colleagues);
        select.setItemLabelGenerator(one -> one == null ? "" : one.name());
        Wording.follow(select, language -> select.setLabel(Wording.in(language, label)));
    }

    private void state() {
        said.fallSilent();
        trouble.fallSilent();
        gaps.fallSilent();
        days.read().ifPresent(typed -> {
            Officer away = who.isVisible() && who.getValue() != null ? who.getValue() : officer;
            Officer named = substitute.getValue();
            told(
                    absences.state(
                            away.subject(), typed.from(), typed.to(), named == null ? null : named.subject(), officer),
                    away);
        });
    }

    private void told(AbsenceResult outcome, Officer away) {
        switch (outcome) {
            case AbsenceResult.Stated stated -> {
                said.say("absence.stated", away.name());
                stated.substituteAway().stream().findFirst().ifPresent(one -> gap("absence.gap", one));
                stated.leftAlone().stream().findFirst().ifPresent(one -> gap("absence.leftAlone", one));
                days.clear();
                substitute.clear();
                changed.run();
            }
            case AbsenceResult.WrongDays wrong -> trouble.say("absence.problem." + wrong.problem());
            case AbsenceResult.Overlaps other -> trouble.say("absence.overlaps", days(other.from(), other.to()));
            case AbsenceResult.OneSelf self -> trouble.say("absence.oneSelf");
            case AbsenceResult.NotAColleague stranger -> trouble.say("absence.notAColleague");
            case AbsenceResult.Loop loop -> trouble.say("absence.loop", loop.name());
            case AbsenceResult.TooMany many -> trouble.say("absence.tooMany", Absences.MOST);
            case AbsenceResult.NotYours not -> trouble.say("absence.notYours");
        }
    }

    private void gap(String key, Absence absence) {
        gaps.say(key, absence.officerName(), days(absence.from(), absence.to()));
    }

    private Line.Words days(LocalDate from, LocalDate to) {
        return language -> DayWords.say(from, to, values, language);
    }
}
