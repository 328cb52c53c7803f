package org.guichetunique.exchange.dictionary;

import java.util.regex.Pattern;

/**
 * Where a value stands in a case: an element of one of its subjects, written {@code mother.familyName}. The same in
 * forms, rules, evidence and exchanges.
 */
public record Address(String subject, String element) implements Comparable<Address> {

    private static final Pattern NAME = Pattern.compile("[a-z][A-Za-z0-9]{0,39}");

    public Address {
        if (!NAME.matcher(subject).matches() || !NAME.matcher(element).matches()) {
            throw new IllegalArgumentException("Not an address: " + subject + "." + element);
        }
    }

    /** Whether a subject or an element may be called so. */
    public static boolean isName(String text) {
        return NAME.matcher(text).matches();
    }

    /** @throws IllegalArgumentException unless the text is {@code subject.element} */
    public static Address of(String text) {
        int dot = text.indexOf('.');
        if (dot < 0) {
            throw new IllegalArgumentException("Not an address: " + text);
        }
        return new Address(text.substring(0, dot), text.substring(dot + 1));
    }

    @Override
    public int compareTo(Address other) {
        return toString().compareTo(other.toString());
    }

    @Override
    public String toString() {
        return subject + "." + element;
    }
}
