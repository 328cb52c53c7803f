package org.guichetunique.casework.office.opinion;

import java.time.Instant;

/** What became of an attempt to ask another authority for its opinion. */
public sealed interface OpinionRequestResult {

    /** @param until the first instant that is too late for an answer */
    record Asked(Instant until) implements OpinionRequestResult {}

    /** There is no question, or it is longer than {@link Opinions#LONGEST_QUESTION}. */
    record Unclear() implements OpinionRequestResult {}

    /** The authority is no other one that takes part in the procedure. */
    record NotConcerned() implements OpinionRequestResult {}

    /** It has a question of this case before it already. */
    record AskedBefore() implements OpinionRequestResult {}

    record TakenBy(String name) implements OpinionRequestResult {}

    /** Decided or withdrawn in the meantime, or held by nobody who asks. */
    record Gone() implements OpinionRequestResult {}
}
