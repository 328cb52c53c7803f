package org.guichetunique.casework.request;

import java.util.List;

/** What came of handing in a section that somebody else asked for. */
public sealed interface HandInResult {

    record Done() implements HandInResult {}

    record Incomplete(List<FilingResult.Problem> problems) implements HandInResult {}

    /** Taken back, or filed, in the meantime. */
    record Gone() implements HandInResult {}
}
