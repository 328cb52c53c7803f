package org.guichetunique.casework.office.complement;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.guichetunique.casework.casefile.CaseId;
import org.guichetunique.exchange.dictionary.Address;
import org.guichetunique.procedures.catalogue.PublicService;
import org.guichetunique.procedures.form.Field;

/**
 * What an officer has asked for.
 *
 * @param reasons keys of what is missing, of {@link Complements#REASONS}
 * @param note what the officer adds; may be empty
 * @param fields that the applicant is asked to fill in anew
 * @param dueAt the first instant that is too late
 * @param answer what the applicant wrote; empty until then
 * @param written what has been typed and not sent yet
 */
public record ComplementRequest(
        CaseId caseId,
        PublicService service,
        String authority,
        List<String> reasons,
        String note,
        List<Field> fields,
        Instant askedAt,
        Instant dueAt,
        State state,
        String answer,
        Map<Address, String> written) {

    /** Whether files may answer it: what is missing is on paper. */
    public boolean takesFiles() {
        return reasons.stream().anyMatch(Complements.ON_PAPER::contains);
    }

    /** Where it stands. */
    public enum State {
        ASKED,
        ANSWERED,
        /** The time for it ran out. */
        LAPSED
    }
}
