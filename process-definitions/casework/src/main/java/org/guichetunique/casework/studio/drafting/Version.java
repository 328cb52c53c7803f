package org.guichetunique.casework.studio.drafting;

import java.time.Instant;

/**
 * A procedure as two persons published it.
 *
 * @param id grows with each publishing of any procedure
 * @param number of this procedure's versions, from 1
 * @param retires whether nobody may begin the procedure any more since then
 */
public record Version(
        long id,
        String procedure,
        int number,
        String authorName,
        String reviewerName,
        String note,
        boolean retires,
        Instant publishedAt) {}
