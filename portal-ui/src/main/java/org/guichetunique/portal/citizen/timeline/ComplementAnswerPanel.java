package org.guichetunique.portal.citizen.timeline;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import org.guichetunique.casework.office.complement.ComplementAnswerResult;
import org.guichetunique.casework.office.complement.ComplementRequest;
import org.guichetunique.casework.office.complement.Complements;
import org.guichetunique.casework.request.FilingResult.Problem;
import org.guichetunique.exchange.contract.Contracts;
import org.guichetunique.exchange.dictionary.Reading;
import org.guichetunique.portal.shell.attachment.AttachmentField;
import org.guichetunique.portal.shell.field.AnswerField;
import org.guichetunique.portal.shell.field.ComplementWords;
import org.guichetunique.portal.shell.field.FieldFactory;
import org.guichetunique.portal.shell.field.Problems;
import org.guichetunique.portal.shell.field.Values;
import org.guichetunique.portal.shell.frame.Line;
import org.guichetunique.portal.shell.frame.Wording;
import org.guichetunique.procedures.form.Field;

/** What an officer asks of the person, and the answer; kept as it is typed. */
class ComplementAnswerPanel extends Section {

    private final transient ComplementAnswer answer;
    private final transient Runnable settled;
    private final transient List<AnswerField> fields;
    private final TextArea text = new TextArea();
    private final Problems problems = new Problems();
    private final Line said = new Line("gu-trouble", "alert");

    /** @param settled run when it is not asked any more */
    ComplementAnswerPanel(
            ComplementRequest asked,
            ComplementAnswer answer,
            Contracts contracts,
            FieldFactory factory,
            Values values,
            Runnable settled) {
        this.answer = answer;
        this.settled = settled;
        addClassNames("gu-asked", "gu-form");
        H2 title = new H2();
        title.setId("complement");
        getElement().setAttribute("aria-labelledby", "complement");
        Paragraph badge = Wording.say(new Paragraph(), "file.asked");
        badge.addClassName("gu-badge");
        Paragraph missing = new Paragraph();
        Paragraph note = new Paragraph(asked.note());
        note.addClassName("gu-message-text");
        note.getElement().setAttribute("dir", "auto");
        note.setVisible(!asked.note().isEmpty());
        Paragraph until = new Paragraph();
        until.addClassName("gu-note");
        fields = asked.fields().stream()
                .map(field -> field(field, asked, factory))
                .toList();
        text.addClassName("gu-answer");
        text.setMinRows(3);
        text.setMaxLength(2 * Complements.LONGEST);
        text.setValue(asked.answer());
        text.setValueChangeMode(ValueChangeMode.ON_BLUR);
        text.addValueChangeListener(change -> answer.keep(change.getValue()));
        text.getElement().executeJs("this.inputElement.dir = 'auto'");
        Button send = Wording.say(new Button(), "file.asked.send");
        send.addThemeVariants(ButtonVariant.PRIMARY);
        send.addClassName("gu-go");
        send.addClickListener(click -> send());
        Paragraph kept = Wording.say(new Paragraph(), "request.kept");
        kept.addClassName("gu-note");
        Wording.follow(this, language -> {
            String who = contracts
                    .authority(asked.authority())
                    .map(authority -> authority.name().in(language.locale()))
                    .orElse(asked.authority());
            title.setText(Wording.in(language, "complement.asks", who));
            missing.setText(ComplementWords.missing(asked.reasons(), language));
            until.setText(Wording.in(
                    language,
                    "complement.until",
                    values.lastDay(
                            asked.dueAt(),
                            asked.service().competence().calendar().zone(),
                            language)));
            text.setLabel(Wording.in(language, "complement.answer"));
        });
        add(badge, title, missing, note, until, problems);
        fields.forEach(field -> add(field.component()));
        if (asked.takesFiles()) {
            AttachmentField files = new AttachmentField(answer.files());
            add(Wording.follow(files, language -> files.setLabel(Wording.in(language, "complement.files"))));
        }
        add(text, said, send, kept);
    }

    private AnswerField field(Field field, ComplementRequest asked, FieldFactory factory) {
        AnswerField drawn = factory.draw(field, asked.service(), asked.written().getOrDefault(field.address(), ""));
        drawn.onAnswer(typed ->
                answer.keep(field.address(), typed).ifPresentOrElse(reading -> judge(drawn, reading), settled));
        return drawn;
    }

    private static void judge(AnswerField field, Reading reading) {
        if (reading instanceof Reading.Wrong wrong && field.isComplete()) {
            field.complain(wrong.mistake());
        } else {
            field.accept();
        }
    }

    private void send() {
        said.fallSilent();
        switch (answer.send(text.getValue())) {
            case ComplementAnswerResult.Answered answered -> settled.run();
            // An earlier click was there first, or the time has run out: the page says which.
            case ComplementAnswerResult.Gone gone -> settled.run();
            case ComplementAnswerResult.Incomplete incomplete -> complain(incomplete.problems());
            case ComplementAnswerResult.Nothing nothing -> {
                said.say("complement.answer.nothing");
                text.focus();
            }
            case ComplementAnswerResult.TooLong tooLong -> {
                said.say("message.tooLong", tooLong.most());
                text.focus();
            }
        }
    }

    private void complain(List<Problem> found) {
        problems.show(AnswerField.complain(fields, found));
    }
}
