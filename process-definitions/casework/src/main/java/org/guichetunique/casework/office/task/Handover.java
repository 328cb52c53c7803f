package org.guichetunique.casework.office.task;

import java.util.List;
import org.guichetunique.casework.request.Submission.Problem;

/** What became of an attempt to hand in a step of the applicant. */
public sealed interface Handover {

    record Done() implements Handover {}

    /** Nothing was handed in: the form is not complete. */
    record Incomplete(List<Problem> problems) implements Handover {}

    /** Handed in by an earlier click, or the time for it has run out. */
    record Gone() implements Handover {}
}
