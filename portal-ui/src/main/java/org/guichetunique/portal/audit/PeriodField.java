package org.guichetunique.portal.audit;

import com.vaadin.flow.component.html.Div;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import org.guichetunique.portal.shell.field.PartsField;
import org.guichetunique.portal.shell.frame.Wording;
import org.jspecify.annotations.Nullable;

/** Asks for a first and a last day; each may be left open. */
final class PeriodField extends Div {

    private static final DateTimeFormatter TYPED =
            DateTimeFormatter.ofPattern("dd/MM/uuuu").withResolverStyle(ResolverStyle.STRICT);

    private final PartsField from = field("audit.from");
    private final PartsField to = field("audit.to");
    private final ZoneId zone;

    /** @param zone in which days begin and end */
    PeriodField(ZoneId zone) {
        this.zone = zone;
        addClassName("gu-days");
        add(from, to);
    }

    /** Whether what was entered can be read; the field says so where it cannot. */
    boolean isSound() {
        return check(from) & check(to);
    }

    /** The first moment of the first day; null where it is open. */
    @Nullable
    Instant from() {
        LocalDate day = day(from);
        return day == null ? null : day.atStartOfDay(zone).toInstant();
    }

    /** The first moment after the last day; null where it is open. */
    @Nullable
    Instant to() {
        LocalDate day = day(to);
        return day == null ? null : day.plusDays(1).atStartOfDay(zone).toInstant();
    }

    void set(LocalDate first, LocalDate last) {
        from.setValue(TYPED.format(first));
        to.setValue(TYPED.format(last));
    }

    private static boolean check(PartsField field) {
        boolean sound = field.getValue().isBlank() || day(field) != null;
        field.setInvalid(!sound);
        return sound;
    }

    private static @Nullable LocalDate day(PartsField field) {
        try {
            return field.getValue().isBlank() ? null : LocalDate.parse(field.getValue(), TYPED);
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private static PartsField field(String label) {
        PartsField field = PartsField.date();
        field.setManualValidation(true);
        field.addClassName("gu-answer");
        return Wording.follow(field, language -> {
            field.setLabel(Wording.in(language, label));
            field.setErrorMessage(Wording.in(language, "audit.noDay"));
        });
    }
}
