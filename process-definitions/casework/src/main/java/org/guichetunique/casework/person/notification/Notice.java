package org.guichetunique.casework.person.notification;

import java.time.Instant;
import org.guichetunique.casework.casefile.CaseId;
import org.guichetunique.casework.casefile.Reference;
import org.jspecify.annotations.Nullable;

/**
 * Something that somebody is told of.
 *
 * @param kind as in the event that it tells of
 * @param what tells it from others of its kind, such as which document; empty where there is one only
 * @param caseId whose page is opened while it has no reference
 * @param reference null while the case is a draft
 * @param past whether what it asks or announces is settled since
 * @param task under which an officer holds the file; null for the person whose file it is
 * @param place where it leads somebody who gets it as an officer, below {@code /app/}; null for the person whose file it is
 */
public record Notice(
        long id,
        Instant at,
        String kind,
        String what,
        CaseId caseId,
        @Nullable Reference reference,
        String service,
        @Nullable String task,
        @Nullable String place,
        boolean read,
        boolean past) {}
