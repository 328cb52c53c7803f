package org.guichetunique.casework.office.opinion;

/** What became of saying whether an opinion is followed. */
public sealed interface OpinionResponse {

    record Kept() implements OpinionResponse {}

    /** Nobody says so without saying why. */
    record Unreasoned() implements OpinionResponse {}

    record TakenBy(String name) implements OpinionResponse {}

    /** The case has gone on, or there is nothing to weigh. */
    record Gone() implements OpinionResponse {}
}
