package org.guichetunique.exchange.file;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Something wrong in a file that a person wrote.
 *
 * @param line counted from 1
 * @param element id of the element of a model, or of the component of a form, that it is about; null where it is about
 *     none. Plain text, as is every argument: whoever shows it must not take it for markup
 * @param arguments of the rule's words, in their order; what is {@link Translated} is said in the reader's language
 */
public record Finding(
        Path file, int line, Rule rule, @Nullable String element, List<Object> arguments) {

    private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");

    public Finding {
        arguments = List.copyOf(arguments);
    }

    /** @param message says what is wrong and, where there is one, what would be right */
    public Finding(Path file, int line, String message) {
        this(file, line, FileRule.WRITTEN, null, List.of(message));
    }

    public static Finding of(Path file, int line, Rule rule, Object... arguments) {
        return new Finding(file, line, rule, null, List.of(arguments));
    }

    public Rule.Severity severity() {
        return rule.severity();
    }

    public boolean isError() {
        return severity() == Rule.Severity.ERROR;
    }

    /** What is wrong, for those who keep the files in a repository. */
    public String message() {
        return message(Locale.ENGLISH);
    }

    /** What is wrong, in the reader's language. */
    public String message(Locale locale) {
        return PLACE.matcher(rule.pattern(locale))
                .replaceAll(place -> Matcher.quoteReplacement(argument(Integer.parseInt(place.group(1)), locale)));
    }

    private String argument(int index, Locale locale) {
        if (index >= arguments.size()) {
            return "";
        }
        return arguments.get(index) instanceof Translated spoken
                ? spoken.in(locale)
                : String.valueOf(arguments.get(index));
    }

    @Override
    public String toString() {
        return file + ":" + line + ": " + message() + (element == null ? "" : " [" + element + "]");
    }
}
