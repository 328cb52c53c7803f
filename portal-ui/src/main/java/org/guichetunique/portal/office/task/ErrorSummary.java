package org.guichetunique.portal.office.task;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.guichetunique.portal.shell.field.AnswerField;
import org.guichetunique.portal.shell.frame.Wording;

/** What has to be put right, in one place, each with the way to its field. It takes the focus when it appears. */
final class ErrorSummary extends Div {

    ErrorSummary() {
        addClassName("gu-errors");
        getElement().setAttribute("tabindex", "-1").setAttribute("role", "group");
        Wording.name(this, "task.problems.name");
        setVisible(false);
    }

    void show(List<AnswerField> wrong) {
        removeAll();
        setVisible(!wrong.isEmpty());
        if (wrong.isEmpty()) {
            return;
        }
        UnorderedList list = new UnorderedList();
        for (AnswerField field : wrong) {
            NativeButton way = new NativeButton();
            way.addClickListener(click -> field.focus());
            Wording.follow(way, language -> way.setText(field.label(language) + " : " + field.complaint(language)));
            list.add(new ListItem(way));
        }
        add(Wording.say(new Paragraph(), "task.problems", wrong.size()), list);
        getElement().executeJs("setTimeout(() => this.focus())");
    }
}
