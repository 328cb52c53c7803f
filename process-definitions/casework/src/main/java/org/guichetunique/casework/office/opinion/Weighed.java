package org.guichetunique.casework.office.opinion;

/** What became of saying whether an opinion is followed. */
public sealed interface Weighed {

    record Kept() implements Weighed {}

    /** Nobody says so without saying why. */
    record Unreasoned() implements Weighed {}

    record TakenBy(String name) implements Weighed {}

    /** The case has gone on, or there is nothing to weigh. */
    record Gone() implements Weighed {}
}
