package org.guichetunique.portal.office.task;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.html.Div;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.guichetunique.casework.casefile.Officer;
import org.guichetunique.casework.office.task.OfficerTask;
import org.guichetunique.casework.request.Submission.Problem;
import org.guichetunique.exchange.dictionary.Address;
import org.guichetunique.exchange.dictionary.ElementReader;
import org.guichetunique.exchange.dictionary.Reading;
import org.guichetunique.portal.shell.field.AnswerField;
import org.guichetunique.portal.shell.field.FieldFactory;
import org.guichetunique.procedures.catalogue.PublicService;
import org.guichetunique.procedures.form.Field;

/** The questions that an officer answers to decide, as the task's form lists them. */
final class DecisionForm extends Div {

    private final transient Map<Field, AnswerField> fields = new LinkedHashMap<>();
    private final ErrorSummary problems = new ErrorSummary();

    DecisionForm(
            OfficerTask task, TaskServices services, Officer officer, PublicService service, FieldFactory factory) {
        addClassName("gu-decision-form");
        add(problems);
        Map<Address, String> typed = services.drafts().written(task, officer);
        services.tasks().form(task).fields().forEach(field -> {
            AnswerField answer = factory.draw(field, service, typed.getOrDefault(field.address(), ""));
            answer.onAnswer(text -> {
                services.drafts().write(task, field.address(), text, officer);
                answer.accept();
            });
            fields.put(field, answer);
            add(answer.component());
        });
    }

    Map<Address, String> typed() {
        Map<Address, String> typed = new LinkedHashMap<>();
        fields.values().forEach(field -> typed.put(field.address(), field.typed()));
        return typed;
    }

    boolean isEmpty() {
        return fields.values().stream().allMatch(field -> field.typed().isBlank());
    }

    Map<Field, AnswerField> fields() {
        return fields;
    }

    /** Complains beside each field that cannot be taken as it is, and in the summary. */
    boolean isComplete() {
        return complain(fields.keySet().stream().flatMap(this::problem).toList());
    }

    /** @return whether there is nothing to complain of */
    boolean complain(List<Problem> found) {
        List<AnswerField> wrong = AnswerField.complain(fields.values(), found);
        problems.show(wrong);
        return wrong.isEmpty();
    }

    void focus() {
        fields.values().stream().findFirst().ifPresent(AnswerField::focus);
    }

    void setReadOnly(boolean readOnly) {
        fields.values().forEach(field -> {
            // Choices that were drawn while read-only must be drawn again, or they stay disabled.
            if (field.component() instanceof HasValue<?, ?> value) {
                value.setReadOnly(readOnly);
            } else {
                field.component().getElement().setProperty("readonly", readOnly);
            }
        });
    }

    private java.util.stream.Stream<Problem> problem(Field field) {
        String typed = typed().getOrDefault(field.address(), "");
        return switch (ElementReader.read(field.element(), typed)) {
            case Reading.Value value -> java.util.stream.Stream.of();
            case Reading.Wrong wrong -> java.util.stream.Stream.of(new Problem(field.address(), wrong.mistake()));
            case Reading.Blank blank ->
                field.required()
                        ? java.util.stream.Stream.of(new Problem(field.address(), null))
                        : java.util.stream.Stream.of();
        };
    }
}
