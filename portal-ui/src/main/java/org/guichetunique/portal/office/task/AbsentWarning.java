package org.guichetunique.portal.office.task;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import java.util.function.Consumer;
import org.guichetunique.casework.office.task.CurrentAbsence;
import org.guichetunique.casework.office.task.EntrustmentResult;
import org.guichetunique.portal.shell.field.Values;
import org.guichetunique.portal.shell.frame.Wording;

/** Warns that an officer is away, and offers to give the files to the stand-in or to that officer anyway. */
final class AbsentWarning extends Div {

    private final transient Values values;

    AbsentWarning(Values values) {
        this.values = values;
        addClassName("gu-absent-warning");
        setVisible(false);
    }

    /**
     * @param instead given the identifier of who stands in
     * @param though gives them to who is away
     */
    void show(EntrustmentResult.Absent absent, Consumer<String> instead, Runnable though) {
        removeAll();
        CurrentAbsence away = absent.away();
        Paragraph said = new Paragraph();
        said.getElement().setAttribute("role", "alert");
        Wording.follow(
                said,
                language -> said.setText(Wording.in(language, "away.warning", absent.name()) + " "
                        + AbsenceNames.say(away, values, language)));
        Div ways = new Div();
        ways.addClassName("gu-decision-actions");
        String standsIn = away.standsIn();
        if (standsIn != null) {
            ways.add(button("gu-button", "away.instead", String.valueOf(away.substituteName()), () -> {
                instead.accept(standsIn);
            }));
        }
        ways.add(button("gu-second", "away.though", absent.name(), though));
        add(said, ways);
        setVisible(true);
    }

    private NativeButton button(String style, String label, String name, Runnable action) {
        NativeButton button = Wording.say(new NativeButton(), label, name);
        button.addClassName(style);
        button.addClickListener(click -> {
            setVisible(false);
            action.run();
        });
        return button;
    }
}
