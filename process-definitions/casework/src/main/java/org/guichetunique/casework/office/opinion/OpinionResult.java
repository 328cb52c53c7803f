package org.guichetunique.casework.office.opinion;

/** What became of an attempt to give an opinion. */
public sealed interface OpinionResult {

    /** @param late whether it came after its time, and counts all the same */
    record Given(boolean late) implements OpinionResult {}

    /** The opinion counts as favourable by now; what was written is kept for the authority that decides. */
    record TooLate() implements OpinionResult {}

    /** Anything but a favourable opinion without reserve says why, in {@link OpinionsToGive#LONGEST_TEXT} characters at most. */
    record Unreasoned() implements OpinionResult {}

    /** The time has run out, and the supervisor has the word. */
    record Escalated() implements OpinionResult {}

    /** Given by somebody else, or the case has ended; or there is no such opinion of this authority's. */
    record Gone() implements OpinionResult {}
}
