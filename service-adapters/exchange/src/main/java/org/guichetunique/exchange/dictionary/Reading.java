package org.guichetunique.exchange.dictionary;

import tools.jackson.databind.JsonNode;

/** What a person's text turns out to be when it is read as an element: a value, or a mistake that can be told. */
public sealed interface Reading {

    /** @param json in the canonical form: ISO dates and times, plain numbers, codes of the dictionary's list */
    record Value(JsonNode json) implements Reading {}

    record Blank() implements Reading {}

    record Wrong(Mistake mistake) implements Reading {}

    /** Each has a message in the three languages. */
    enum Mistake {
        TOO_LONG,
        FORBIDDEN_CHARACTER,
        /** A letter that no document can be printed with: {@link PrintableLetters#missing} names it. */
        UNPRINTABLE,
        FORMAT,
        NOT_LATIN,
        /** Without its digits it would do. */
        DIGITS,
        NOT_ARABIC,
        NOT_A_NUMBER,
        NOT_A_WHOLE_NUMBER,
        /** More decimals than there are centimes. */
        NOT_AN_AMOUNT,
        TOO_SMALL,
        TOO_LARGE,
        NOT_A_DATE,
        /** A day, but before the first or after the last that is plausible. */
        TOO_EARLY,
        TOO_LATE,
        /** Of the right form, but its check digits do not belong to it: one of its signs is wrong. */
        WRONG_KEY,
        NOT_A_TIME,
        NOT_ON_THE_LIST,
        /** A reason of another outcome than the one that was chosen. */
        NOT_ITS_REASON,
        /** Not, or no longer, among the files that were handed in for it. */
        NO_SUCH_FILE
    }
}
