package org.guichetunique.portal.office.task;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.html.Div;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.guichetunique.casework.request.FilingResult.Problem;
import org.guichetunique.exchange.dictionary.Address;
import org.guichetunique.exchange.dictionary.CodeList;
import org.guichetunique.exchange.dictionary.ElementReader;
import org.guichetunique.exchange.dictionary.Reading;
import org.guichetunique.portal.shell.field.AnswerField;
import org.guichetunique.portal.shell.field.FieldFactory;
import org.guichetunique.procedures.catalogue.PublicService;
import org.guichetunique.procedures.form.Field;
import org.guichetunique.procedures.form.Form;

/**
 * The questions that an officer answers to decide. A reason is asked once its outcome is chosen, from among the reasons of
 * that outcome.
 */
final class DecisionForm extends Div {

    private final transient Map<Field, AnswerField> fields = new LinkedHashMap<>();
    private final ErrorSummary problems = new ErrorSummary();
    private final transient Form form;
    private final transient PublicService service;
    private final transient FieldFactory factory;
    private final transient BiConsumer<Address, String> keep;

    /**
     * @param typed what was written so far, by address
     * @param keep is told of each answer, while it is typed too
     */
    DecisionForm(
            Form form,
            Map<Address, String> typed,
            PublicService service,
            FieldFactory factory,
            BiConsumer<Address, String> keep) {
        this.form = form;
        this.service = service;
        this.factory = factory;
        this.keep = keep;
        addClassName("gu-decision-form");
        fill(typed);
    }

    /** Begins with what was written so far, in place of what stands there. */
    void fill(Map<Address, String> typed) {
        fields.clear();
        removeAll();
        add(problems);
        form.fields().forEach(field -> add(draw(field, typed).component()));
    }

    private AnswerField draw(Field field, Map<Address, String> typed) {
        Field given = field.given(typed);
        AnswerField answer = factory.draw(given, service, typed.getOrDefault(field.address(), ""));
        answer.component().setVisible(isAsked(given));
        answer.onTyping(text -> keep.accept(field.address(), text));
        answer.onAnswer(text -> {
            keep.accept(field.address(), text);
            answer.accept();
            offerReasonsOf(field.address());
        });
        fields.put(field, answer);
        return answer;
    }

    /** Of an outcome that is changed, the reasons of before are offered no longer. */
    private void offerReasonsOf(Address outcome) {
        Map<Address, String> typed = typed();
        List.copyOf(fields.keySet()).stream()
                .filter(field ->
                        field.reasons() != null && field.reasons().outcome().equals(outcome))
                .forEach(field -> {
                    Component before = Objects.requireNonNull(fields.get(field)).component();
                    replace(before, draw(field, withOnlyReason(field, typed)).component());
                });
    }

    /** Where an outcome has one reason, nobody has to choose it. */
    private Map<Address, String> withOnlyReason(Field field, Map<Address, String> typed) {
        CodeList codes = field.given(typed).element().codes();
        if (codes == null || codes.codes().size() != 1) {
            return typed;
        }
        String only = codes.codes().keySet().iterator().next();
        keep.accept(field.address(), only);
        Map<Address, String> with = new LinkedHashMap<>(typed);
        with.put(field.address(), only);
        return with;
    }

    private static boolean isAsked(Field given) {
        CodeList codes = given.element().codes();
        return given.reasons() == null || codes != null && !codes.codes().isEmpty();
    }

    /** Where the officer explains the decision in words; empty where the form does not ask for any. */
    Optional<Address> explanation() {
        return fields.keySet().stream()
                .filter(field -> field.element().multiline())
                .map(Field::address)
                .findFirst();
    }

    /** Writes an answer for the officer, who may change it. */
    void write(Address address, String text) {
        Map<Address, String> typed = typed();
        typed.put(address, text);
        List.copyOf(fields.keySet()).stream()
                .filter(field -> field.address().equals(address))
                .forEach(field -> {
                    Component before = Objects.requireNonNull(fields.get(field)).component();
                    replace(before, draw(field, typed).component());
                    keep.accept(address, text);
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
        List<AnswerField> shown = fields.values().stream()
                .filter(field -> field.component().isVisible())
                .toList();
        List<AnswerField> wrong = AnswerField.complain(shown, found);
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

    private Stream<Problem> problem(Field field) {
        Map<Address, String> typed = typed();
        return switch (ElementReader.read(field.given(typed).element(), typed.getOrDefault(field.address(), ""))) {
            case Reading.Value value -> Stream.of();
            case Reading.Wrong wrong -> Stream.of(new Problem(field.address(), wrong.mistake()));
            case Reading.Blank blank -> field.required() ? Stream.of(new Problem(field.address(), null)) : Stream.of();
        };
    }
}
