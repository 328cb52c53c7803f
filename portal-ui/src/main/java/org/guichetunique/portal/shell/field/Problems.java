package org.guichetunique.portal.shell.field;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.guichetunique.portal.shell.frame.Wording;

/** What keeps the person from going on: read out at once, each line leading to its field. */
public class Problems extends Div {

    public Problems() {
        addClassName("gu-problems");
        getElement().setAttribute("role", "alert");
        getElement().setAttribute("tabindex", "-1");
        setVisible(false);
    }

    public void show(List<AnswerField> wrong) {
        UnorderedList list = new UnorderedList();
        for (AnswerField field : wrong) {
            NativeButton line = new NativeButton();
            line.addClassName("gu-quiet");
            line.addClickListener(click -> field.focus());
            Wording.follow(
                    line,
                    language -> line.setText(
                            Wording.in(language, "request.problem", field.label(language), field.complaint(language))));
            list.add(new ListItem(line));
        }
        removeAll();
        add(Wording.say(new H2(), "request.problems"), list);
        setVisible(true);
        getElement().callJsFunction("focus");
    }
}
