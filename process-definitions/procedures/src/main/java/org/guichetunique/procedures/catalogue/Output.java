package org.guichetunique.procedures.catalogue;

import java.util.List;
import java.util.Set;

/**
 * What a service gives (CPSV-AP: Output).
 *
 * @param grantedAt ends at which what was asked for is given once and for all; empty where it is asked for again and again
 * @param documents what the person is given, besides the receipt that every request has
 */
public record Output(Set<String> grantedAt, List<DocumentKind> documents) {

    /** Those that are issued once the procedure has reached a task or an end. */
    public List<DocumentKind> documentsAt(String activity) {
        return documents.stream().filter(kind -> kind.at().equals(activity)).toList();
    }
}
