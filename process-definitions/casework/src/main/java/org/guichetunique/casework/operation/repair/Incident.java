package org.guichetunique.casework.operation.repair;

import java.time.Instant;
import org.guichetunique.casework.casefile.CaseId;
import org.guichetunique.casework.casefile.Reference;

/**
 * A call that failed for good and waits for a person. Names nobody.
 *
 * @param code why it failed, in the words of {@code exchange.call.Outcome.Reason} or of the engine
 */
public record Incident(
        String step,
        CaseId caseId,
        Reference reference,
        String service,
        String activity,
        String authority,
        String operation,
        String code,
        Instant since) {}
