package org.guichetunique.portal.citizen.request;

import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import org.guichetunique.casework.request.DueForewarning;
import org.guichetunique.casework.request.Question;
import org.guichetunique.exchange.dictionary.ElementReader;
import org.guichetunique.exchange.dictionary.Reading;
import org.guichetunique.portal.shell.field.AnswerField;
import org.guichetunique.portal.shell.field.FieldFactory;
import org.guichetunique.portal.shell.field.Problems;
import org.guichetunique.portal.shell.frame.ChosenLanguage;
import org.guichetunique.portal.shell.frame.Wording;

/** The questions of one section. Each answer is kept as soon as its field is left. */
class SectionPage extends Div {

    private final transient OwnDraft own;
    private final transient List<AnswerField> fields;
    private final Problems problems = new Problems();
    private final transient RequestPages.Around around;

    SectionPage(
            OwnDraft own,
            String section,
            List<Question> questions,
            FieldFactory factory,
            String pointedAt,
            RequestPages.Around around) {
        this.own = own;
        this.around = around;
        addClassName("gu-form");
        List<Question> ofSection = questions.stream()
                .filter(question -> RequestSteps.of(question).equals(section))
                .toList();
        fields = AnswerField.withAbsences(ReadingOrder.of(ofSection, ChosenLanguage.current()).stream()
                .map(question -> field(question, factory, pointedAt))
                .toList());
        Button goOn = Wording.say(new Button(), "request.continue");
        goOn.addThemeVariants(ButtonVariant.PRIMARY);
        goOn.addClickListener(this::check);
        goOn.addClassName("gu-go");
        Paragraph kept = Wording.say(new Paragraph(), "request.kept");
        kept.addClassName("gu-note");
        add(problems);
        fields.forEach(field -> add(field.component()));
        add(goOn, kept);
        forewarn();
    }

    /** Says beside a question what its answer leads to; the person may go on, and put right what stands on another page. */
    private void forewarn() {
        List<DueForewarning> told = own.forewarned();
        for (AnswerField field : fields) {
            told.stream()
                    .filter(one -> one.rule().at().contains(field.address()))
                    .findFirst()
                    .ifPresentOrElse(
                            one -> field.warn(language -> own.service().text(one.key(), language.locale())),
                            field::warnNoMore);
        }
    }

    private AnswerField field(Question question, FieldFactory factory, String pointedAt) {
        AnswerField field = factory.draw(
                question.field(),
                own.service(),
                question.typed(),
                own.uploads(question.field().address()));
        boolean pointed = question.field().address().toString().equals(pointedAt);
        judge(field, ElementReader.read(question.field().element(), question.typed()), pointed);
        if (pointed) {
            field.component().addAttachListener(attached -> field.focus());
        }
        field.onAnswer(typed -> own.answer(question.field().address(), typed, this)
                .ifPresent(reading -> {
                    judge(field, reading, field.isComplete() && problems.isVisible());
                    forewarn();
                    around.answered();
                }));
        return field;
    }

    /** @param missingCounts whether leaving a required answer out is told at once */
    private static void judge(AnswerField field, Reading reading, boolean missingCounts) {
        switch (reading) {
            case Reading.Wrong wrong when field.isComplete() -> field.complain(wrong.mistake());
            case Reading.Blank blank when missingCounts && field.isRequired() -> field.complain(null);
            default -> field.accept();
        }
    }

    private void check(ClickEvent<Button> click) {
        for (AnswerField field : fields) {
            switch (ElementReader.read(field.element(), field.typed())) {
                case Reading.Wrong wrong -> field.complain(wrong.mistake());
                case Reading.Blank blank when field.isRequired() -> field.complain(null);
                default -> field.accept();
            }
        }
        List<AnswerField> wrong = fields.stream().filter(AnswerField::isWrong).toList();
        if (wrong.isEmpty()) {
            around.goOn();
        } else {
            problems.show(wrong);
        }
    }
}
