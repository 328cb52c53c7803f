package org.guichetunique.casework.request.mandate;

import java.util.List;
import org.guichetunique.exchange.dictionary.Label;

/** What came of asking an authority whom somebody may act for. */
public sealed interface ProofResult {

    /** @param mandates those that hold, at least one */
    record Proven(List<Mandate> mandates) implements ProofResult {}

    /** @param reason in the authority's words; empty where all whom it named may not be acted for any more */
    record Nobody(Label reason) implements ProofResult {}

    /** The authority did not answer: what was proven before stands until its time. */
    record NoAnswer() implements ProofResult {}
}
