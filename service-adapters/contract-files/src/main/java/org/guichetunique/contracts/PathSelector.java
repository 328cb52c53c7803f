package org.guichetunique.contracts;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which children of a value a step of a query takes. */
sealed interface PathSelector {

    record Name(String name) implements PathSelector {}

    record Wildcard() implements PathSelector {}

    /** @param index counted from the end where it is negative */
    record Index(long index) implements PathSelector {}

    /** Some of a list, as RFC 9535 counts them. */
    record Slice(@Nullable Long start, @Nullable Long end, long step) implements PathSelector {

        List<Integer> of(int size) {
            List<Integer> taken = new ArrayList<>();
            if (step == 0) {
                return taken;
            }
            long from = start == null ? step > 0 ? 0 : size - 1 : start < 0 ? size + start : start;
            long to = end == null ? step > 0 ? size : -size - 1L : end;
            to = to < 0 ? size + to : to;
            if (step > 0) {
                long upper = Math.clamp(to, 0, size);
                for (long i = Math.clamp(from, 0, size); i < upper; i += step) {
                    taken.add((int) i);
                }
            } else {
                long lower = Math.clamp(to, -1, size - 1L);
                for (long i = Math.clamp(from, -1, size - 1L); i > lower; i += step) {
                    taken.add((int) i);
                }
            }
            return taken;
        }
    }

    record Filter(PathTest test) implements PathSelector {}
}
