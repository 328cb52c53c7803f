package org.guichetunique.casework.person.personaldata;

import java.time.LocalDate;
import java.util.List;
import org.guichetunique.casework.casefile.Reference;

/**
 * What an erasure comes to, file by file.
 *
 * @param erased those that the law lets go, with everything in them
 * @param drafts how many requests that were begun and not filed
 * @param kept those that the law has kept for longer
 * @param open those that are being dealt with: nothing of them is touched
 * @param more whether there are further files, which asking again comes to
 */
public record ErasureResult(List<Reference> erased, int drafts, List<Kept> kept, List<Reference> open, boolean more) {

    /** @param until the last day on which it is kept */
    public record Kept(Reference reference, String service, LocalDate until) {}

    public boolean isNothing() {
        return erased.isEmpty() && drafts == 0;
    }
}
