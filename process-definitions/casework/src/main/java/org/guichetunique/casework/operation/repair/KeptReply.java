package org.guichetunique.casework.operation.repair;

import java.time.Instant;
import org.guichetunique.casework.casefile.CaseId;
import org.guichetunique.casework.casefile.Reference;

/**
 * An answer that came when its case had no use for it any more. Names nobody.
 *
 * @param key of the call that it answers
 * @param status as the contract lists it
 */
public record KeptReply(
        String authority,
        String key,
        String operation,
        CaseId caseId,
        Reference reference,
        String service,
        int status,
        Instant at) {}
