package org.guichetunique.casework.casefile;

import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A request. What can be done with it depends on its state, which is its type. */
public sealed interface CaseFile {

    CaseId id();

    String service();

    String owner();

    Locale language();

    Instant createdAt();

    /** Who acts in it for its owner; null where the owner does. */
    @Nullable
    Agent agent();

    /**
     * @param mandate under which they act
     * @param kind of the mandate
     * @param subject their account
     */
    record Agent(UUID mandate, String kind, String subject, String name) {}

    /** Begun and not yet filed: only its owner knows of it. */
    record Draft(
            CaseId id,
            String service,
            String owner,
            Locale language,
            Instant createdAt,
            Instant changedAt,
            @Nullable Agent agent)
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
            Instant legalLimitAt,
            @Nullable Agent agent)
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
            String ending,
            @Nullable Agent agent)
            implements Filed {

        /** The endings that are of no procedure's own: it was stopped before it had an answer. */
        private static final Set<String> EARLY = Set.of("undone", "withdrawn", "lapsed", "without-object");

        /** Whether it ended before there was an answer, so that there is none to contest or to take back. */
        public boolean isEarly() {
            return EARLY.contains(ending);
        }
    }
}
