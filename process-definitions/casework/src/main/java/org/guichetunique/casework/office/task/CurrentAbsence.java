package org.guichetunique.casework.office.task;

import java.time.LocalDate;
import java.util.Objects;
import org.guichetunique.casework.casefile.Officer;
import org.jspecify.annotations.Nullable;

/**
 * An officer is away at this moment.
 *
 * @param until the last day of it, in the zone of the authority
 * @param substituteName who was named to stand in; null where nobody was
 * @param standsIn opaque identifier of who does; null where nobody was named, or who was named is away too
 */
public record CurrentAbsence(
        LocalDate until,
        @Nullable String substituteName,
        @Nullable String standsIn) {

    public boolean isStoodInForBy(Officer officer) {
        return Objects.equals(officer.subject(), standsIn);
    }
}
