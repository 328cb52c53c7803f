package org.guichetunique.casework.request;

import java.util.List;

/** What came of handing in a section that somebody else asked for. */
public sealed interface ContributionResult {

    record Done() implements ContributionResult {}

    record Incomplete(List<FilingResult.Problem> problems) implements ContributionResult {}

    /** Taken back, or filed, in the meantime. */
    record Gone() implements ContributionResult {}
}
