package org.guichetunique.casework.audit;

import java.util.Set;
import org.guichetunique.casework.casefile.CaseId;
import org.guichetunique.casework.casefile.Reference;
import org.jspecify.annotations.Nullable;

/**
 * Somebody the use of whose data is looked into, for a reason that is on record. Only {@link PersonLookup} makes one.
 *
 * @param name as their files have it
 * @param file the only one that is meant; null where all are
 */
public record AuditedPerson(
        Set<String> identifiers, String name, @Nullable File file) {

    /** One file of a person's. */
    public record File(CaseId id, Reference reference) {}

    public AuditedPerson {
        identifiers = Set.copyOf(identifiers);
    }
}
