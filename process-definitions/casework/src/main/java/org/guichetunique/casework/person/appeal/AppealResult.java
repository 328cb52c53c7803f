package org.guichetunique.casework.person.appeal;

import java.time.LocalDate;
import org.guichetunique.casework.casefile.Reference;
import org.guichetunique.exchange.dictionary.Reading;

/** What came of an appeal. */
public sealed interface AppealResult {

    /** It is filed, and followed under this reference. */
    record Opened(Reference reference) implements AppealResult {}

    /** The file has an appeal already. */
    record OpenAlready(Reference reference) implements AppealResult {}

    /** @param lastDay on which it could have been made, in the zone of the authority that decided */
    record TooLate(LocalDate lastDay) implements AppealResult {}

    /** The grounds cannot be taken as they are. */
    record Unreadable(Reading.Mistake mistake) implements AppealResult {}

    /** The grounds are missing. */
    record WithoutGrounds() implements AppealResult {}

    /** There is no answer of the kind that is contested through the portal, or no such file of this person's. */
    record NotPossible() implements AppealResult {}
}
