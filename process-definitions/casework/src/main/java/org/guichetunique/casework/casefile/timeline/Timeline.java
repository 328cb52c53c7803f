package org.guichetunique.casework.casefile.timeline;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.guichetunique.casework.casefile.CaseFile;
import org.guichetunique.casework.casefile.KnownValue;
import org.guichetunique.exchange.contract.Authority;
import org.guichetunique.exchange.contract.Operation;
import org.guichetunique.exchange.dictionary.Address;
import org.guichetunique.exchange.dictionary.Label;
import org.guichetunique.procedures.catalogue.PublicService;
import org.jspecify.annotations.Nullable;

/**
 * A filed case as its owner sees it.
 *
 * @param authority that deals with it: the one that the case names, else the competent one of the service
 * @param values what is known, with where it came from
 * @param payment that the case waits for; null where it waits for none
 * @param ahead what is still to come, along the way that takes longest; empty once the case is closed
 * @param asksUntil until when the owner may answer what an officer has asked; null where nothing is asked
 * @param retractedAt when the authority took back what it had decided; null while the decision exists
 */
public record Timeline(
        CaseFile.Filed file,
        PublicService service,
        Authority authority,
        List<Entry> entries,
        Map<Address, KnownValue> values,
        @Nullable PaymentDue payment,
        List<RemainingSteps.Ahead> ahead,
        @Nullable Instant asksUntil,
        @Nullable Instant retractedAt) {

    /** The activity by which an operator has a case undone, and the ending of a case that was. Of no procedure's texts. */
    public static final String UNDO = "undo";

    public static final String UNDONE = "undone";

    /**
     * One thing that was done or is being done.
     *
     * @param textKey of its name in the procedure's texts
     * @param byOwner whether the owner of the case does it
     * @param refusal what the authority's contract says of its refusal; null where it did not refuse
     * @param said why the authority refused, in its own words; null where it said nothing
     * @param endedAt null while it goes on
     * @param member the one of several that it is about, such as {@code child2}; empty where it is about none
     */
    public record Entry(
            String textKey,
            boolean byOwner,
            @Nullable Authority authority,
            @Nullable Operation operation,
            Progress progress,
            @Nullable Label refusal,
            @Nullable String said,
            Instant startedAt,
            @Nullable Instant endedAt,
            String member) {}

    /** How an entry stands, in the words that matter to the person. */
    public enum Progress {
        UNDER_WAY,
        /** The authority cannot be reached for now; it is tried again by itself. */
        DELAYED,
        /** Somebody at the counter is looking into it. */
        LOOKED_INTO,
        DONE,
        DECLINED,
        /** Done, and undone since because the request did not go through. */
        UNDONE,
        /** Left out; whoever did so has said why. */
        SKIPPED,
        DROPPED
    }

    /** Whether there was an answer that still exists, which its owner may use or contest. */
    public boolean hasAnswer() {
        return file instanceof CaseFile.Closed closed && !closed.isEarly() && retractedAt == null;
    }

    /** Whether the case waits for its owner. */
    public boolean waitsForOwner() {
        return payment != null || asksUntil != null || pending().stream().anyMatch(Entry::byOwner);
    }

    /** The last call that an authority has answered. */
    public Optional<Entry> lastCall() {
        return entries.stream()
                .filter(entry -> entry.operation() != null && entry.endedAt() != null)
                .max(Comparator.comparing(entry -> Objects.requireNonNull(entry.endedAt())));
    }

    /** The authority's refusal from which the case has gone on as it did; empty where none refused. */
    public Optional<Entry> lastRefusal() {
        return entries.stream()
                .filter(entry -> entry.operation() != null && entry.endedAt() != null)
                .filter(entry -> entry.refusal() != null)
                .max(Comparator.comparing(entry -> Objects.requireNonNull(entry.endedAt())));
    }

    /** Those that the person is waiting for. */
    public List<Entry> pending() {
        return entries.stream().filter(entry -> entry.endedAt() == null).toList();
    }
}
