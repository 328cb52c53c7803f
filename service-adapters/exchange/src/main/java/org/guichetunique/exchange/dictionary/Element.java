package org.guichetunique.exchange.dictionary;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One data element: what it is called, what it means, what a value of it looks like and which authority masters it.
 *
 * @param type the subject type that has this element, such as {@code person}
 * @param name the element's own name; {@code type.name} identifies it
 * @param maxLength of a text, in characters
 * @param pattern that the whole of a text must match
 * @param minimum of a number, included
 * @param maximum of a number, included
 * @param format says in words what a right value looks like, for a person who wrote a wrong one
 * @param unit of a number
 * @param codes the values that a code may take
 * @param master the authority that holds the element for the whole State; null where only the person knows it
 * @param input the keyboard that suits it: {@code email}, {@code tel} or {@code numeric}; {@code url} marks an address for
 *     machines and {@code none} a key of theirs, which nobody types or reads
 * @param notation how a text is written, and what is kept of it
 * @param region whose telephones or accounts are meant, such as {@code MA}
 * @param days that are plausible where a person writes the date; null for any
 * @param absence name of the element by which people say that they have none; null for what everybody has
 */
public record Element(
        String type,
        String name,
        Label label,
        Label definition,
        Kind kind,
        int maxLength,
        @Nullable Pattern pattern,
        @Nullable BigDecimal minimum,
        @Nullable BigDecimal maximum,
        Label format,
        Label unit,
        @Nullable CodeList codes,
        @Nullable String master,
        Sensitivity sensitivity,
        String example,
        @Nullable String input,
        boolean arabicScript,
        boolean multiline,
        Notation notation,
        @Nullable String region,
        @Nullable DayRange days,
        @Nullable String absence) {

    /** How a value is written and compared. */
    public enum Kind {
        TEXT,
        INTEGER,
        DECIMAL,
        /** An amount in dirhams with at most two decimals. */
        MONEY,
        DATE,
        TIME,
        BOOLEAN,
        CODE,
        /** Files that a person hands in: their identifiers, with spaces between them. */
        DOCUMENT
    }

    /** How closely a value is guarded; sensitive ones are masked unless a reason is given. */
    public enum Sensitivity {
        PUBLIC,
        PERSONAL,
        SENSITIVE
    }

    /** False for what only machines need, such as where to send somebody back to. */
    public boolean isRead() {
        return !"url".equals(input) && !"none".equals(input);
    }

    /** The same element where only these codes may be chosen. */
    public Element with(CodeList fewer) {
        return new Element(
                type,
                name,
                label,
                definition,
                kind,
                maxLength,
                pattern,
                minimum,
                maximum,
                format,
                unit,
                fewer,
                master,
                sensitivity,
                example,
                input,
                arabicScript,
                multiline,
                notation,
                region,
                days,
                absence);
    }

    /** Whether it says where a person is reached: by mail or by telephone. */
    public boolean isContact() {
        return "email".equals(input) || "tel".equals(input);
    }

    /** Whether a value of it may be no more than a year. */
    public boolean takesYearAlone() {
        return days != null && days.takesYearAlone();
    }

    /** How a value is said that is no more than a year; empty where it is a day. */
    public Optional<String> yearAlone(String value, Locale locale) {
        return days != null && days.isYearAlone(value)
                ? Optional.of(days.yearAlone().in(locale).replace("{year}", value))
                : Optional.empty();
    }

    public String id() {
        return type + "." + name;
    }
}
