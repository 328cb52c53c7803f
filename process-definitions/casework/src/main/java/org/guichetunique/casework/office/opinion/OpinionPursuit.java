package org.guichetunique.casework.office.opinion;

/** What became of reminding somebody of an opinion, or of taking the question back. */
public sealed interface OpinionPursuit {

    record Reminded() implements OpinionPursuit {}

    /** It was reminded of a short while ago: once a day is enough. */
    record TooSoon() implements OpinionPursuit {}

    record Revoked() implements OpinionPursuit {}

    record TakenBy(String name) implements OpinionPursuit {}

    /** It was given or is no more the officer's authority to ask for. */
    record Gone() implements OpinionPursuit {}
}
