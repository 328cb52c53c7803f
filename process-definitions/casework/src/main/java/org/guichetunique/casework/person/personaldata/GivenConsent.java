package org.guichetunique.casework.person.personaldata;

import java.time.Instant;
import org.guichetunique.casework.casefile.CaseId;
import org.guichetunique.exchange.contract.Operation;
import org.guichetunique.exchange.dictionary.Label;
import org.jspecify.annotations.Nullable;

/**
 * Something that a person agreed to and has not taken back.
 *
 * @param id of the answer, by which pages go
 * @param reference of the file in which it was given; null while that is a draft
 * @param wording that was agreed to
 */
public record GivenConsent(
        long id,
        CaseId caseId,
        @Nullable String reference,
        String service,
        Operation operation,
        Label wording,
        Instant at) {}
