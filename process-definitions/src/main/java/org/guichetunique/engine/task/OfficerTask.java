package org.guichetunique.engine.task;

import java.time.Instant;
import org.guichetunique.engine.casefile.CaseId;
import org.guichetunique.engine.casefile.Reference;
import org.jspecify.annotations.Nullable;

/**
 * A piece of work for an officer.
 *
 * @param form id of the form in which the officer decides
 * @param assignee opaque identifier of the officer who has taken it; null while nobody has
 * @param dueAt the legal limit of the case
 * @param warnsAt when that limit comes near
 * @param waitsUntil until when the applicant may answer what the officer has asked; null where nothing is asked
 */
public record OfficerTask(
        String id,
        CaseId caseId,
        Reference reference,
        String service,
        String applicant,
        String activity,
        String form,
        @Nullable String assignee,
        @Nullable String assigneeName,
        Instant submittedAt,
        Instant createdAt,
        Instant dueAt,
        Instant warnsAt,
        @Nullable Instant waitsUntil) {}
