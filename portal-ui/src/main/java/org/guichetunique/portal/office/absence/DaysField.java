package org.guichetunique.portal.office.absence;

import com.vaadin.flow.component.html.Div;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Optional;
import org.guichetunique.portal.shell.field.PartsField;
import org.guichetunique.portal.shell.frame.Wording;
import org.jspecify.annotations.Nullable;

/** Asks for a first and a last day. */
final class DaysField extends Div {

    private static final DateTimeFormatter TYPED =
            DateTimeFormatter.ofPattern("dd/MM/uuuu").withResolverStyle(ResolverStyle.STRICT);

    private final PartsField from = field("absence.from");
    private final PartsField to = field("absence.to");

    DaysField() {
        addClassName("gu-days");
        add(from, to);
    }

    /** The two days as they were entered, in either order. */
    record Typed(LocalDate from, LocalDate to) {}

    /** Empty if one of them is not a day; the field then says so. */
    Optional<Typed> read() {
        LocalDate first = read(from);
        LocalDate last = read(to);
        return first == null || last == null ? Optional.empty() : Optional.of(new Typed(first, last));
    }

    void clear() {
        from.clear();
        to.clear();
    }

    private static @Nullable LocalDate read(PartsField field) {
        try {
            LocalDate day = LocalDate.parse(field.getValue(), TYPED);
            field.setInvalid(false);
            return day;
        } catch (DateTimeParseException e) {
            field.setInvalid(true);
            return null;
        }
    }

    private static PartsField field(String label) {
        PartsField field = PartsField.date();
        field.setManualValidation(true);
        field.addClassName("gu-answer");
        return Wording.follow(field, language -> {
            field.setLabel(Wording.in(language, label));
            field.setErrorMessage(Wording.in(language, "absence.noDay"));
        });
    }
}
