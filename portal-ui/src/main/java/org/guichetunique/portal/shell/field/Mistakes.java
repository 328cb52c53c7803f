package org.guichetunique.portal.shell.field;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.function.Function;
import org.guichetunique.exchange.dictionary.DayRange;
import org.guichetunique.exchange.dictionary.Element;
import org.guichetunique.exchange.dictionary.PrintableLetters;
import org.guichetunique.exchange.dictionary.Reading.Mistake;
import org.guichetunique.portal.shell.language.Language;
import org.guichetunique.portal.shell.language.Messages;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells a person what to write instead. */
@Component
public class Mistakes {

    private final Messages messages;
    private final Values values;

    public Mistakes(Messages messages, Values values) {
        this.messages = messages;
        this.values = values;
    }

    /** @param mistake null where nothing was written and something must be */
    public String message(Element element, @Nullable Mistake mistake, Language language) {
        return message(element, mistake, "", language);
    }

    /** @param typed in which a letter that cannot be printed is looked for, to name it */
    public String message(Element element, @Nullable Mistake mistake, String typed, Language language) {
        if (mistake == null) {
            return word("mistake.MISSING", language);
        }
        String format = element.format().in(language.locale());
        if (!format.isEmpty() && isOfForm(mistake)) {
            return format;
        }
        return switch (mistake) {
            case TOO_LONG -> word("mistake.TOO_LONG", language, element.maxLength());
            case UNPRINTABLE ->
                word(
                        "mistake.UNPRINTABLE",
                        language,
                        PrintableLetters.missing(typed).orElse(""));
            case TOO_SMALL -> word("mistake.TOO_SMALL", language, number(element.minimum(), language));
            case TOO_LARGE ->
                element.maximum() == null
                        ? word("mistake.TOO_LARGE.at-all", language)
                        : word("mistake.TOO_LARGE", language, number(element.maximum(), language));
            case TOO_EARLY -> word("mistake.TOO_EARLY", language, day(element, DayRange::first, language));
            case TOO_LATE -> word("mistake.TOO_LATE", language, day(element, DayRange::last, language));
            default -> word("mistake." + mistake, language);
        };
    }

    /** Whether the format says what is wrong: not where it is kept to, and not where the fault cannot be seen. */
    private static boolean isOfForm(Mistake mistake) {
        return switch (mistake) {
            case FORBIDDEN_CHARACTER, UNPRINTABLE, DIGITS, TOO_LONG, WRONG_KEY, TOO_EARLY, TOO_LATE -> false;
            default -> true;
        };
    }

    private String day(Element element, Function<DayRange, LocalDate> which, Language language) {
        DayRange days = element.days();
        return days == null ? "" : values.day(which.apply(days), language);
    }

    private String number(@Nullable BigDecimal number, Language language) {
        return number == null ? "" : values.number(number, language);
    }

    private String word(String key, Language language, Object... arguments) {
        String text = messages.getMessage(key, arguments, key, language.locale());
        return text == null ? key : text;
    }
}
