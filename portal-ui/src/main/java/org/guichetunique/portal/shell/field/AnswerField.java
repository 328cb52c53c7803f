package org.guichetunique.portal.shell.field;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasHelper;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.dom.DebouncePhase;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import org.guichetunique.casework.request.FilingResult.Problem;
import org.guichetunique.exchange.dictionary.Address;
import org.guichetunique.exchange.dictionary.Element;
import org.guichetunique.exchange.dictionary.ElementReader;
import org.guichetunique.exchange.dictionary.Reading.Mistake;
import org.guichetunique.portal.shell.frame.Wording;
import org.guichetunique.portal.shell.language.Language;
import org.guichetunique.procedures.form.Field;
import org.jspecify.annotations.Nullable;

/**
 * A question on the screen. It holds the text as typed, whatever becomes of it, and says in the person's language what
 * is wrong with it.
 */
public final class AnswerField {

    private static final String TYPED = "element.value";
    private static final int PAUSE_MILLIS = 500;

    private final Field field;
    private final AbstractField<?, String> input;
    private final Mistakes mistakes;
    private final Function<Language, String> label;
    private boolean spared;
    private boolean wrong;
    private @Nullable Mistake mistake;
    private @Nullable Function<Language, String> warning;

    AnswerField(
            Field field,
            AbstractField<?, String> input,
            Mistakes mistakes,
            Function<Language, String> label,
            Function<Language, String> helper) {
        this.field = field;
        this.input = input;
        this.mistakes = mistakes;
        this.label = label;
        ((HasValidation) input).setManualValidation(true);
        input.setRequiredIndicatorVisible(field.required());
        input.setId(field.address().subject() + "-" + field.address().element());
        input.addClassName("gu-answer");
        Wording.follow(input, language -> {
            ((HasLabel) input).setLabel(label.apply(language));
            ((HasHelper) input).setHelperText(helper.apply(language));
            tell(language);
        });
    }

    public Component component() {
        return input;
    }

    public Address address() {
        return field.address();
    }

    public Element element() {
        return field.element();
    }

    public String label(Language language) {
        return label.apply(language);
    }

    /** The text in the field; empty if there is none. */
    public String typed() {
        return Objects.requireNonNullElse(input.getValue(), "");
    }

    /**
     * Tells {@code keep} what was typed each time that the person leaves the field having changed it. What is understood stands
     * in the field from then on as it is kept, so that the person sees it.
     */
    public void onAnswer(Consumer<String> keep) {
        input.addValueChangeListener(change -> {
            String kept = shown(typed());
            if (kept.equals(typed())) {
                keep.accept(kept);
            } else {
                input.setValue(kept);
            }
        });
    }

    /**
     * Tells {@code keep} what is being typed, each time that the person pauses: letter for letter, whatever is understood
     * once they leave the field.
     */
    public void onTyping(Consumer<String> keep) {
        if (input instanceof TextArea || input instanceof TextField) {
            input.getElement()
                    .addEventListener(
                            "input",
                            typing ->
                                    keep.accept(typing.getEventData().get(TYPED).asString()))
                    .addEventData(TYPED)
                    .debounce(PAUSE_MILLIS, DebouncePhase.TRAILING);
        }
    }

    private String shown(String typed) {
        return switch (element().kind()) {
            case TEXT, INTEGER, DECIMAL, MONEY -> ElementReader.kept(element(), typed);
            case DATE ->
                input instanceof PartsField parts && parts.isWhole() ? ElementReader.kept(element(), typed) : typed;
            case TIME, BOOLEAN, CODE, DOCUMENT -> typed;
        };
    }

    /** False while the person is still filling in the boxes of a date, when a complaint would come too early. */
    public boolean isComplete() {
        return !(input instanceof PartsField parts) || parts.isComplete();
    }

    public boolean isRequired() {
        return field.required() && !spared;
    }

    /** Takes each question off the page for as long as the person says beside it that they have none. */
    public static List<AnswerField> withAbsences(List<AnswerField> fields) {
        fields.forEach(asked -> fields.stream()
                .filter(other -> other.address().equals(asked.field.none()))
                .forEach(none -> {
                    asked.spare("true".equals(none.typed()));
                    none.input.addValueChangeListener(change -> asked.spare("true".equals(none.typed())));
                }));
        return fields;
    }

    private void spare(boolean absent) {
        spared = absent;
        input.setVisible(!absent);
        if (absent) {
            accept();
            // What is kept of it is taken out where that they have none is kept.
            input.setValue("");
        }
    }

    public boolean isWrong() {
        return wrong;
    }

    /** @param found null where an answer is missing */
    public void complain(@Nullable Mistake found) {
        wrong = true;
        mistake = found;
        input.getUI().flatMap(ui -> Language.of(ui.getLocale())).ifPresent(this::tell);
    }

    /**
     * Has those of the fields complain of which something is wrong, and no other.
     *
     * @return those that complain, in their order
     */
    public static List<AnswerField> complain(Collection<AnswerField> fields, List<Problem> found) {
        fields.forEach(AnswerField::accept);
        return fields.stream()
                .filter(field -> found.stream()
                        .filter(problem -> problem.address().equals(field.address()))
                        .peek(problem -> field.complain(problem.mistake()))
                        .findFirst()
                        .isPresent())
                .toList();
    }

    public void accept() {
        wrong = false;
        input.getUI()
                .flatMap(ui -> Language.of(ui.getLocale()))
                .ifPresentOrElse(this::tell, () -> ((HasValidation) input).setInvalid(warning != null));
    }

    /** Says what an answer that is none the less right leads to, unless something is wrong with it. */
    public void warn(Function<Language, String> words) {
        warning = words;
        input.getUI().flatMap(ui -> Language.of(ui.getLocale())).ifPresent(this::tell);
    }

    public void warnNoMore() {
        if (warning != null) {
            warning = null;
            input.getUI().flatMap(ui -> Language.of(ui.getLocale())).ifPresent(this::tell);
        }
    }

    /** The mistake in that language; empty if there is none. */
    public String complaint(Language language) {
        return wrong ? mistakes.message(field.element(), mistake, typed(), language) : "";
    }

    /** A group of choices takes no focus itself: its first choice does, once it is there. */
    public void focus() {
        input.getElement()
                .executeJs("requestAnimationFrame(() => setTimeout(() => {"
                        + " (this.querySelector('input:checked') ?? this.querySelector('input, textarea') ?? this).focus();"
                        + " this.scrollIntoView({block: 'nearest'}) }))");
    }

    private void tell(Language language) {
        HasValidation told = (HasValidation) input;
        if (wrong) {
            told.setErrorMessage(complaint(language));
        } else if (warning != null) {
            told.setErrorMessage(warning.apply(language));
        }
        told.setInvalid(wrong || warning != null);
    }
}
