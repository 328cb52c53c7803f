package org.guichetunique.casework.request;

import java.util.List;

/** What came of handing in a section that somebody else asked for. */
public sealed interface SectionHandInResult {

    record Done() implements SectionHandInResult {}

    record Incomplete(List<FilingResult.Problem> problems) implements SectionHandInResult {}

    /** Taken back, or filed, in the meantime. */
    record Gone() implements SectionHandInResult {}
}
