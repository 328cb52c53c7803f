package org.guichetunique.portal.office.task;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Map;
import java.util.function.Supplier;
import org.guichetunique.casework.office.task.OfficerTask;
import org.guichetunique.exchange.dictionary.ElementReader;
import org.guichetunique.exchange.dictionary.Reading;
import org.guichetunique.portal.shell.field.AnswerField;
import org.guichetunique.portal.shell.field.CaseWords;
import org.guichetunique.portal.shell.frame.Wording;
import org.guichetunique.procedures.form.Field;
import tools.jackson.databind.JsonNode;

/** Says in words what is about to be decided, before it is. */
final class Confirmation extends Div {

    private final transient Supplier<Component> about;
    private final transient CaseWords words;
    private final Div said = new Div();
    private final NativeButton confirm;

    Confirmation(OfficerTask task, CaseWords words, Runnable decide, Runnable correct) {
        this(
                () -> Wording.say(new Paragraph(), "task.confirm.what", task.reference(), task.applicant()),
                words,
                decide,
                correct);
    }

    /** @param about says of what it is the decision */
    Confirmation(Supplier<Component> about, CaseWords words, Runnable decide, Runnable correct) {
        this.about = about;
        this.words = words;
        addClassName("gu-confirmation");
        said.setId("decision-in-words");
        confirm = Buttons.DECIDE.button("task.confirm", "gu-button", decide);
        confirm.getElement().setAttribute("aria-describedby", "decision-in-words");
        Div actions = new Div(confirm, Buttons.CORRECT.button("task.correct", "gu-second", correct));
        actions.addClassName("gu-decision-actions");
        add(said, actions);
        setVisible(false);
    }

    void show(Map<Field, AnswerField> decided) {
        said.removeAll();
        HtmlContainer list = new HtmlContainer("dl");
        decided.forEach((field, answer) -> {
            if (ElementReader.read(field.element(), answer.typed()) instanceof Reading.Value value) {
                list.add(row(field, value.json()));
            }
        });
        said.add(
                Wording.say(new H3(), "task.confirm.title"),
                about.get(),
                list,
                Wording.say(new Paragraph(), "task.confirm.after"));
        setVisible(true);
        focus();
    }

    void focus() {
        confirm.getElement().executeJs("setTimeout(() => { this.focus(); this.scrollIntoView({block: 'nearest'}) })");
    }

    private Div row(Field field, JsonNode value) {
        HtmlContainer term = new HtmlContainer("dt");
        HtmlContainer description = new HtmlContainer("dd");
        description.getElement().setAttribute("dir", "auto");
        Div row = new Div(term, description);
        row.addClassName("gu-said");
        return Wording.follow(row, language -> {
            term.setText(words.label(field.address(), field.element(), language));
            description.setText(words.values().text(field.element(), value, language));
        });
    }
}
