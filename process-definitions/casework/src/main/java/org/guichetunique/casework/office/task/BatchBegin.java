package org.guichetunique.casework.office.task;

import java.util.List;
import org.guichetunique.casework.request.FilingResult.Problem;

/** What became of the confirmation of a decision of several files. */
public sealed interface BatchBegin {

    /** It goes on, now or since before. */
    record Begun() implements BatchBegin {}

    /** Nothing is decided: what was written is wrong in one file as in all. */
    record Incomplete(List<Problem> problems) implements BatchBegin {}

    /** None of those that were agreed to can be decided any more. */
    record NothingLeft() implements BatchBegin {}
}
