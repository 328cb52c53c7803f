package org.guichetunique.contracts;

import java.util.List;

/**
 * One step of a query.
 *
 * @param descendants whether it is taken from every value below as well
 */
record PathSegment(List<PathSelector> selectors, boolean descendants) {

    /** Whether it can select one value at most. */
    boolean isSingular() {
        return !descendants
                && selectors.size() == 1
                && (selectors.getFirst() instanceof PathSelector.Name
                        || selectors.getFirst() instanceof PathSelector.Index);
    }
}
