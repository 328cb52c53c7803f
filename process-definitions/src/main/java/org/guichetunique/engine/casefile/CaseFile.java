package org.guichetunique.engine.casefile;

import java.time.Instant;
import java.util.Locale;

/** A request. What can be done with it depends on its state, which is its type. */
public sealed interface CaseFile {

    CaseId id();

    String service();

    String owner();

    Locale language();

    Instant createdAt();

    /** Begun and not yet filed: only its owner knows of it. */
    record Draft(CaseId id, String service, String owner, Locale language, Instant createdAt, Instant changedAt)
            implements CaseFile {}

    /** Has been filed: the State owes an answer. */
    sealed interface Filed extends CaseFile {

        Reference reference();

        String ownerName();

        Instant submittedAt();

        /** The last instant at which the answer is in time. */
        Instant legalLimitAt();
    }

    record Open(
            CaseId id,
            String service,
            String owner,
            Locale language,
            Instant createdAt,
            Reference reference,
            String ownerName,
            Instant submittedAt,
            Instant legalLimitAt)
            implements Filed {}

    /** @param ending the end event that the procedure reached */
    record Closed(
            CaseId id,
            String service,
            String owner,
            Locale language,
            Instant createdAt,
            Reference reference,
            String ownerName,
            Instant submittedAt,
            Instant legalLimitAt,
            Instant closedAt,
            String ending)
            implements Filed {}
}
