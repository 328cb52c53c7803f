package org.guichetunique.portal.office.absence;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import org.guichetunique.casework.casefile.Officer;
import org.guichetunique.casework.office.absence.DelegationResult;
import org.guichetunique.casework.office.absence.Delegations;
import org.guichetunique.portal.shell.frame.Line;
import org.guichetunique.portal.shell.frame.Wording;

/** A supervisor gives the supervising of the unit to somebody for some days. */
final class DelegationForm extends Section {

    private final transient Delegations delegations;
    private final Officer supervisor;
    private final transient Runnable changed;
    private final Select<Officer> to = new Select<>();
    private final DaysField days = new DaysField();
    private final Line said = new Line("gu-notice", "status");
    private final Line trouble = new Line("gu-trouble", "alert");

    /** @param changed run when the supervising was given */
    DelegationForm(Delegations delegations, List<Officer> colleagues, Officer supervisor, Runnable changed) {
        this.delegations = delegations;
        this.supervisor = supervisor;
        this.changed = changed;
        addClassName("gu-pane");
        to.setItems(colleagues.stream()
                .filter(one -> !one.subject().equals(supervisor.subject()))
                .toList());
        to.setItemLabelGenerator(one -> one == null ? "" : one.name());
        Wording.follow(to, language -> to.setLabel(Wording.in(language, "delegation.to")));
        Paragraph about = Wording.say(new Paragraph(), "delegation.about");
        about.addClassName("gu-soft");
        NativeButton give = Wording.say(new NativeButton(), "delegation.give");
        give.addClassName("gu-button");
        give.addClickListener(click -> give());
        Div form = new Div(about, to, days, said, trouble, give);
        form.addClassNames("gu-writing", "gu-absence-form");
        add(Wording.say(new H2(), "delegation.title"), form);
    }

    private void give() {
        said.fallSilent();
        trouble.fallSilent();
        Officer colleague = to.getValue();
        if (colleague == null) {
            trouble.say("delegation.nobody");
            to.focus();
            return;
        }
        days.read().ifPresent(typed -> {
            switch (delegations.give(colleague.subject(), typed.from(), typed.to(), supervisor)) {
                case DelegationResult.Given given -> {
                    said.say("delegation.given", given.name());
                    days.clear();
                    to.clear();
                    changed.run();
                }
                case DelegationResult.WrongDays wrong -> trouble.say("absence.problem." + wrong.problem());
                case DelegationResult.NotAColleague stranger -> trouble.say("delegation.notAColleague");
                case DelegationResult.HasIt has -> trouble.say("delegation.hasIt", has.name());
                case DelegationResult.NotYours not -> trouble.say("delegation.notYours");
            }
        });
    }
}
