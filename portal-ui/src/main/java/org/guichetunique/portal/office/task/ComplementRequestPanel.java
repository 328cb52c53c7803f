package org.guichetunique.portal.office.task;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Optional;
import org.guichetunique.casework.casefile.Officer;
import org.guichetunique.casework.office.complement.ComplementRequest;
import org.guichetunique.casework.office.complement.ComplementResult;
import org.guichetunique.casework.office.complement.Complements;
import org.guichetunique.casework.office.task.OfficerTask;
import org.guichetunique.portal.shell.field.CaseWords;
import org.guichetunique.portal.shell.field.ComplementWords;
import org.guichetunique.portal.shell.frame.Line;
import org.guichetunique.portal.shell.frame.Wording;
import org.guichetunique.procedures.form.Field;

/** What the officer asks the applicant for, once, or what came of it. */
final class ComplementRequestPanel extends Section {

    private final transient Complements complements;
    private final OfficerTask task;
    private final Officer officer;
    private final transient CaseWords words;
    private final Line said = new Line("gu-trouble", "alert");
    private final CheckboxGroup<String> reasons = new CheckboxGroup<>();
    private final CheckboxGroup<Field> fields = new CheckboxGroup<>();
    private final TextArea note = new TextArea();
    private transient Optional<ComplementRequest> shown = Optional.empty();

    ComplementRequestPanel(OfficerTask task, Complements complements, Officer officer, CaseWords words) {
        this.task = task;
        this.complements = complements;
        this.officer = officer;
        this.words = words;
        addClassNames("gu-pane", "gu-complement");
        show();
    }

    /** What is being written for a question stays until one is asked. */
    void look() {
        if (!complements.find(task, officer).equals(shown)) {
            show();
        }
    }

    private void show() {
        removeAll();
        Optional<ComplementRequest> found = complements.find(task, officer);
        shown = found;
        H2 title = Wording.say(new H2(), "complement.title");
        title.setId("complement");
        getElement().setAttribute("aria-labelledby", "complement");
        add(title);
        found.ifPresentOrElse(this::standing, this::asking);
    }

    private void standing(ComplementRequest asked) {
        Paragraph state = new Paragraph();
        state.getElement().setAttribute("role", "status");
        Wording.follow(
                state,
                language -> state.setText(Wording.in(
                        language,
                        "complement.state." + asked.state(),
                        words.values()
                                .day(
                                        asked.dueAt().minusMillis(1),
                                        asked.service().competence().calendar().zone(),
                                        language))));
        Paragraph what = new Paragraph();
        what.addClassName("gu-soft");
        Wording.follow(what, language -> what.setText(ComplementWords.missing(asked.reasons(), language)));
        add(state, what, quoted(asked.note()));
        if (asked.state() == ComplementRequest.State.ANSWERED) {
            add(quoted(asked.answer()));
        }
    }

    private static Paragraph quoted(String text) {
        Paragraph quoted = new Paragraph(text);
        quoted.addClassName("gu-message-text");
        quoted.getElement().setAttribute("dir", "auto");
        quoted.setVisible(!text.isEmpty());
        return quoted;
    }

    private void asking() {
        NativeDetails more = new NativeDetails();
        Span summary = Wording.say(new Span(), "complement.ask");
        more.setSummary(summary);
        more.addClassName("gu-complement-ask");
        reasons.setItems(Complements.REASONS);
        // What an authority masters is not the applicant's to say.
        fields.setItems(words.service()
                .questions()
                .form()
                .fields()
                .filter(field -> field.fallback().isEmpty())
                .toList());
        note.addClassName("gu-answer");
        note.setMinRows(3);
        note.setMaxLength(2 * Complements.LONGEST);
        note.getElement().executeJs("this.inputElement.dir = 'auto'");
        Wording.follow(this, language -> {
            reasons.setLabel(Wording.in(language, "complement.ask.reasons"));
            reasons.setItemLabelGenerator(reason -> Wording.in(language, "complement.reason." + reason));
            fields.setLabel(Wording.in(language, "complement.ask.fields"));
            fields.setItemLabelGenerator(field -> words.label(field.address(), field.element(), language));
            note.setLabel(Wording.in(language, "complement.ask.note"));
        });
        NativeButton send = Wording.say(new NativeButton(), "complement.ask.send");
        send.addClassName("gu-second");
        send.addClickListener(click -> ask());
        Paragraph once = Wording.say(
                new Paragraph(),
                "complement.ask.once",
                words.service().terms().complement().within().days());
        once.addClassName("gu-soft");
        Div form = new Div(once, reasons, note, fields, said, send);
        form.addClassName("gu-writing");
        more.setContent(form);
        add(more);
    }

    private void ask() {
        said.fallSilent();
        var addresses = fields.getValue().stream().map(Field::address).toList();
        switch (complements.ask(task.id(), officer, reasons.getValue().stream().toList(), note.getValue(), addresses)) {
            case ComplementResult.Asked asked -> show();
            case ComplementResult.AskedBefore before -> show();
            case ComplementResult.Nothing nothing -> said.say("complement.ask.nothing");
            case ComplementResult.TooLong tooLong -> said.say("message.tooLong", tooLong.most());
            case ComplementResult.TakenBy other -> said.say("task.trouble.taken", other.name());
            case ComplementResult.Gone gone -> said.say("task.trouble.gone");
        }
    }
}
