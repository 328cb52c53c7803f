package org.guichetunique.portal.counter;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import org.guichetunique.casework.request.counter.CounterAgent;
import org.guichetunique.portal.shell.frame.Wording;

/** The form that somebody signs who has no telephone. What is printed of the page is this form, and nothing else. */
class PaperForm extends Div {

    PaperForm(String name, String card, String number, CounterAgent agent) {
        addClassName("gu-paper-form");
        Span drawn = new Span(number);
        drawn.addClassName("gu-reference");
        drawn.getElement().setAttribute("dir", "ltr");
        Paragraph at = new Paragraph(Wording.say(new Span(), "counter.form.number"), new Span(" "), drawn);
        NativeButton print = Wording.say(new NativeButton(), "counter.form.print");
        print.addClassNames("gu-second", "gu-not-printed");
        print.getElement().executeJs("this.addEventListener('click', () => print())");
        Div lines = new Div(line("counter.form.day"), line("counter.form.signature"));
        lines.addClassName("gu-paper-lines");
        add(
                Wording.say(new H3(), "counter.form.title"),
                at,
                Wording.say(
                        new Paragraph(),
                        "counter.form.text",
                        name,
                        card.strip().toUpperCase(Locale.ROOT),
                        agent.name()),
                lines,
                print);
    }

    private static Div line(String key) {
        Div line = new Div(Wording.say(new Span(), key));
        line.addClassName("gu-paper-line");
        return line;
    }
}
