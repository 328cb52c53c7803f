package org.guichetunique.casework.office.task;

/** What became of an attempt to take a task. */
public sealed interface Claim {

    /** The task is the officer's, now or since before. */
    record Yours() implements Claim {}

    record TakenBy(String name) implements Claim {}

    /** The officer has proposed what to decide: somebody else confirms it. */
    record NeedsAnother() implements Claim {}

    /** Done or withdrawn in the meantime. */
    record Gone() implements Claim {}
}
