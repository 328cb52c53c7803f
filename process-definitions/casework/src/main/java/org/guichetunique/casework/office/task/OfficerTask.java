package org.guichetunique.casework.office.task;

import java.time.Instant;
import java.time.LocalDate;
import org.guichetunique.casework.casefile.CaseId;
import org.guichetunique.casework.casefile.Officer;
import org.guichetunique.casework.casefile.Reference;
import org.jspecify.annotations.Nullable;

/**
 * A piece of work for an officer.
 *
 * @param form id of the form in which the officer decides
 * @param candidate whose task it is, in the words of {@link org.guichetunique.procedures.model.Candidates}
 * @param assignee opaque identifier of the officer who has taken it; null while nobody has
 * @param dueAt the legal limit of the case
 * @param warnsAt when that limit comes near
 * @param waitsUntil until when somebody else has the word, such as the applicant who was asked for a complement; null
 *     while nobody has
 * @param fourEyes whether one officer proposes and another one confirms
 * @param proposedBy opaque identifier of the officer whose proposal waits for another one; null where none waits
 * @param followUpOn when the officer wants to see it again; null where nothing is set
 * @param away that whoever has taken it is away at this moment; null where they are not, or nobody has
 */
public record OfficerTask(
        String id,
        CaseId caseId,
        Reference reference,
        String service,
        String applicant,
        String activity,
        String form,
        String candidate,
        @Nullable String assignee,
        @Nullable String assigneeName,
        Instant submittedAt,
        Instant createdAt,
        Instant dueAt,
        Instant warnsAt,
        @Nullable Instant waitsUntil,
        @Nullable LocalDate followUpOn,
        boolean fourEyes,
        @Nullable String proposedBy,
        @Nullable CurrentAbsence away) {

    /** Whether the officer has it, or stands in for who has it. */
    public boolean isInTheHandsOf(Officer officer) {
        return officer.subject().equals(assignee) || away != null && away.isStoodInForBy(officer);
    }
}
