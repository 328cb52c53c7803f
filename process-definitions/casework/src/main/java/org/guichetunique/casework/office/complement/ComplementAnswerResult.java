package org.guichetunique.casework.office.complement;

import java.util.List;
import org.guichetunique.casework.request.FilingResult.Problem;

/** What became of an attempt to answer what an officer has asked. */
public sealed interface ComplementAnswerResult {

    record Answered() implements ComplementAnswerResult {}

    /** Nothing was sent: these fields cannot be taken as they are. */
    record Incomplete(List<Problem> problems) implements ComplementAnswerResult {}

    /** There is nothing in the answer. */
    record Nothing() implements ComplementAnswerResult {}

    /** @param most characters that an answer may have */
    record TooLong(int most) implements ComplementAnswerResult {}

    /** Answered by an earlier click, or the time for it has run out. */
    record Gone() implements ComplementAnswerResult {}
}
