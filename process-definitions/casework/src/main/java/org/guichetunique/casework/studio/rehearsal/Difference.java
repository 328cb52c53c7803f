package org.guichetunique.casework.studio.rehearsal;

import org.guichetunique.exchange.dictionary.Address;

/** What is not as it was when a rehearsal was kept. */
public sealed interface Difference {

    /** @param was and {@code is} ids of end events; empty where the case goes on */
    record End(String was, String is) implements Difference {}

    /** A node to which the case came and comes no more. */
    record LeftOut(String activity) implements Difference {}

    /** A node to which the case did not come before. */
    record New(String activity) implements Difference {}

    /** @param was and {@code is} what a rule gave; empty where nothing */
    record Rule(Address address, String was, String is) implements Difference {}

    /** Somebody should do a task that does not wait, or time should pass for what is not awaited next. */
    record NotThere(String activity) implements Difference {}

    /** An answer that was given cannot be given so any more. */
    record NotTaken(Address address) implements Difference {}

    /** It could not be played to its end: why, in the engine's words or an authority's. */
    record Trouble(String text) implements Difference {}
}
