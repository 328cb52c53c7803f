package org.guichetunique.casework.office.task;

import java.util.List;
import org.guichetunique.casework.request.FilingResult.Problem;

/** What became of an attempt to decide. */
public sealed interface Decision {

    record Taken() implements Decision {}

    /** Another officer has to confirm it. */
    record Proposed() implements Decision {}

    /** Nothing was decided: the form is not complete. */
    record Incomplete(List<Problem> problems) implements Decision {}

    /** Another authority thinks otherwise, and nobody has said yet whether it is followed. */
    record Unweighed() implements Decision {}

    record TakenBy(String name) implements Decision {}

    /** The officer has proposed it themself: somebody else confirms it. */
    record NeedsAnother() implements Decision {}

    /** Decided or withdrawn in the meantime. */
    record Gone() implements Decision {}
}
