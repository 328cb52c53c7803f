package org.guichetunique.casework.request;

import java.time.Instant;
import java.util.List;
import org.guichetunique.casework.casefile.Reference;
import org.guichetunique.exchange.dictionary.Address;
import org.guichetunique.exchange.dictionary.Reading.Mistake;
import org.jspecify.annotations.Nullable;

/** What became of an attempt to file a request. */
public sealed interface FilingResult {

    /**
     * The request is filed: now, or by an earlier click.
     *
     * @param legalLimit the last instant at which the answer is in time
     */
    record Receipt(Reference reference, Instant submittedAt, Instant legalLimit) implements FilingResult {}

    /** Nothing was filed. */
    record Incomplete(List<Problem> problems) implements FilingResult {}

    /** Nothing was filed, nor can be while these are so. */
    record RuledOut(List<DueForewarning> reasons) implements FilingResult {}

    /** Nothing was filed: others like it are open, and nobody has said why one more is wanted. */
    record Doubled(List<LikeRequest> others) implements FilingResult {}

    /** Nothing was filed: the one who wants to file is not, or not any more, entitled to act in it as they are signed in. */
    record NotAdmitted(Admission why) implements FilingResult {}
    /** Nothing was filed: the person has as many open as one may have, and may go on once one of them is closed. */
    record TooManyOpen(int open) implements FilingResult {}

    /**
     * Nothing was filed: the person has filed as many within an hour as one may.
     *
     * @param goesOnAt when they may file this one
     */
    record TooFast(int filed, Instant goesOnAt) implements FilingResult {}

    /** @param mistake null where the answer is missing altogether */
    record Problem(Address address, @Nullable Mistake mistake) {}
}
