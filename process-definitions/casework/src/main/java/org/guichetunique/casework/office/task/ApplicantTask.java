package org.guichetunique.casework.office.task;

import java.time.Instant;
import org.guichetunique.casework.casefile.CaseId;
import org.guichetunique.procedures.catalogue.PublicService;
import org.guichetunique.procedures.form.Form;

/**
 * What a running case asks of its owner.
 *
 * @param activity the step of the procedure
 * @param dueAt when the case goes on without an answer; the legal limit where the procedure sets no other time
 */
public record ApplicantTask(
        String id,
        CaseId caseId,
        PublicService service,
        String activity,
        Form form,
        Instant createdAt,
        Instant dueAt) {}
