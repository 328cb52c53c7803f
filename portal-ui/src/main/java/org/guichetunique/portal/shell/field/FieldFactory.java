package org.guichetunique.portal.shell.field;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import org.guichetunique.exchange.dictionary.CodeList;
import org.guichetunique.exchange.dictionary.Element;
import org.guichetunique.portal.shell.attachment.AttachmentField;
import org.guichetunique.portal.shell.attachment.CaseUploads;
import org.guichetunique.portal.shell.frame.Wording;
import org.guichetunique.portal.shell.language.Language;
import org.guichetunique.procedures.catalogue.PublicService;
import org.guichetunique.procedures.form.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Draws the field that suits a dictionary element. */
@Component
public class FieldFactory {

    /** So many fit on a small screen and can be taken in at a glance. */
    private static final int CODES_AT_A_GLANCE = 5;

    private final Mistakes mistakes;

    public FieldFactory(Mistakes mistakes) {
        this.mistakes = mistakes;
    }

    /**
     * @param service whose texts may hold a hint for the field, {@code hint.<address>}
     * @param typed what the person wrote earlier; empty for nothing
     */
    public AnswerField draw(Field field, PublicService service, String typed) {
        return draw(field, service, typed, null);
    }

    /** @param uploads where files go that answer the question; null where none can be handed in */
    public AnswerField draw(Field field, PublicService service, String typed, @Nullable CaseUploads uploads) {
        Element element = field.element();
        boolean absence =
                service.questions().forms().values().stream().anyMatch(form -> form.isAbsence(field.address()));
        AbstractField<?, String> input = absence
                ? filled(new AbsenceBox(), typed)
                : switch (element.kind()) {
                    case DATE -> filled(PartsField.date(element.takesYearAlone()), typed);
                    case TIME -> filled(PartsField.time(), typed);
                    case BOOLEAN -> flag(typed);
                    case CODE -> code(element.codes(), typed);
                    case INTEGER, DECIMAL, MONEY -> number(element, typed);
                    case DOCUMENT -> files(uploads);
                    case TEXT -> element.multiline() ? area(element, typed) : line(element, typed);
                };
        return new AnswerField(
                field,
                input,
                mistakes,
                language -> absence ? field.element().label().in(language.locale()) : label(field, language),
                language -> helper(field, service, language));
    }

    private static AbstractField<?, String> files(@Nullable CaseUploads uploads) {
        if (uploads == null) {
            throw new IllegalStateException("Files are handed in with a request's own form only");
        }
        return new AttachmentField(uploads);
    }

    private static String label(Field field, Language language) {
        String label = field.element().label().in(language.locale());
        return field.required() ? label : Wording.in(language, "field.optional", label);
    }

    private static String helper(Field field, PublicService service, Language language) {
        String example = field.element().example();
        String hint = service.findText("hint." + field.address(), language.locale())
                .orElseGet(() ->
                        example.isEmpty() ? "" : Wording.in(language, "field.example", Values.leftToRight(example)));
        return field.element().takesYearAlone() ? hint + " " + Wording.in(language, "field.yearAlone") : hint;
    }

    private static AbstractField<?, String> line(Element element, String typed) {
        TextField field = filled(new TextField(), typed);
        if ("email".equals(element.input())) {
            field.setAutocomplete(Autocomplete.EMAIL);
        } else if ("tel".equals(element.input())) {
            field.setAutocomplete(Autocomplete.TEL);
        } else {
            field.setAutocomplete(Autocomplete.OFF);
        }
        write(field, element, element.input());
        return field;
    }

    private static AbstractField<?, String> area(Element element, String typed) {
        TextArea field = filled(new TextArea(), typed);
        field.setMinRows(4);
        write(field, element, null);
        return field;
    }

    private static AbstractField<?, String> number(Element element, String typed) {
        TextField field = filled(new TextField(), typed);
        field.addClassName("gu-figures");
        write(field, element, element.kind() == Element.Kind.INTEGER ? "numeric" : "decimal");
        Span unit = new Span();
        field.setSuffixComponent(unit);
        Wording.follow(unit, language -> unit.setText(element.unit().in(language.locale())));
        return field;
    }

    private static AbstractField<?, String> flag(String typed) {
        RadioButtonGroup<String> group = choice(List.of("true", "false"), typed);
        return Wording.follow(
                group,
                language -> group.setItemLabelGenerator(
                        value -> Wording.in(language, "true".equals(value) ? "field.yes" : "field.no")));
    }

    private static AbstractField<?, String> code(@Nullable CodeList list, String typed) {
        CodeList codes = list == null ? new CodeList("", java.util.Map.of()) : list;
        List<String> values = new ArrayList<>(codes.codes().keySet());
        if (values.size() <= CODES_AT_A_GLANCE) {
            RadioButtonGroup<String> group = choice(values, typed);
            return Wording.follow(
                    group,
                    language -> group.setItemLabelGenerator(
                            code -> codes.label(code).in(language.locale())));
        }
        return CodeBox.of(codes, listed(values, typed));
    }

    private static RadioButtonGroup<String> choice(List<String> values, String typed) {
        RadioButtonGroup<String> group = new RadioButtonGroup<>();
        group.setItems(values);
        group.setValue(listed(values, typed));
        return group;
    }

    private static @Nullable String listed(List<String> values, String typed) {
        return values.contains(typed) ? typed : null;
    }

    private static <F extends AbstractField<?, String>> F filled(F field, String typed) {
        field.setValue(typed);
        return field;
    }

    /** The direction is that of what is written, not that of the page around it. */
    private static void write(com.vaadin.flow.component.Component field, Element element, @Nullable String keyboard) {
        String direction = element.arabicScript() ? "rtl" : isLatin(element) ? "ltr" : "auto";
        field.getElement()
                .executeJs(
                        "const i = this.inputElement; i.dir = $0; if ($1) i.lang = $1; if ($2) i.inputMode = $2;"
                                + " i.spellcheck = false;",
                        direction,
                        element.arabicScript() ? "ar" : "",
                        keyboard == null ? "" : keyboard);
    }

    private static boolean isLatin(Element element) {
        return element.kind() != Element.Kind.TEXT
                || element.input() != null
                || element.pattern() != null && !element.pattern().pattern().contains("\\p{L}");
    }
}
