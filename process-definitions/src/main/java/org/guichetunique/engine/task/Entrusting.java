package org.guichetunique.engine.task;

/** What became of giving a task to somebody. */
public sealed interface Entrusting {

    record Entrusted(String name) implements Entrusting {}

    /** Done, withdrawn, or not theirs to do. */
    record Gone() implements Entrusting {}
}
