package org.guichetunique.simulators.token;

/** What an access token is worth at an authority's door. */
public enum Verdict {
    ADMITTED,
    MISSING,
    /** Not signed by the issuer, expired, or not a token at all. */
    INVALID,
    /** Good, but made out for others. */
    MEANT_FOR_OTHERS,
    /** The issuer's keys could not be had, so nothing can be said. */
    UNDECIDED
}
