package org.guichetunique.casework.request;

import java.util.List;

/** What came of handing in a section that somebody else asked for. */
public sealed interface HandIn {

    record Done() implements HandIn {}

    record Incomplete(List<Submission.Problem> problems) implements HandIn {}

    /** Taken back, or filed, in the meantime. */
    record Gone() implements HandIn {}
}
