package org.guichetunique.simulators.trouble;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;

/** The misbehaviours in force. The one asked for last comes first; they are forgotten at the next start. */
public final class Troubles {
    public static final int MOST = 100;

    /** The same calls in the same order meet the same troubles after every start. */
    private static final long SEED = 20_260_101;

    private final List<Pending> pending = new ArrayList<>();
    private final RandomGenerator chance = new Random(SEED);

    /**
     * A misbehaviour and how often it is still to come.
     *
     * @param times left, negative when it stays
     */
    public record Pending(Trouble trouble, int times) {
        private Pending once() {
            return times < 0 ? this : new Pending(trouble, times - 1);
        }
    }

    /** @return false when there are too many already */
    public synchronized boolean add(Trouble trouble, int times) {
        if (pending.size() >= MOST) {
            return false;
        }
        pending.addFirst(new Pending(trouble, times));
        return true;
    }

    public synchronized void clear() {
        pending.clear();
    }

    public synchronized List<Pending> all() {
        return List.copyOf(pending);
    }

    /** What strikes this call, counted as having struck. */
    public Optional<Trouble> next(String authority, String operation) {
        return next(trouble -> !trouble.behaviour().isAtTheDoor() && trouble.concerns(authority, operation));
    }

    /** The same for what strikes before a call is even looked at. */
    public Optional<Trouble> atTheDoor(String authority, String operation) {
        return next(trouble -> trouble.behaviour().isAtTheDoor() && trouble.concerns(authority, operation));
    }

    private synchronized Optional<Trouble> next(Predicate<Trouble> concerned) {
        for (int i = 0; i < pending.size(); i++) {
            var candidate = pending.get(i);
            if (concerned.test(candidate.trouble()) && candidate.trouble().strikes(chance)) {
                var left = candidate.once();
                if (left.times() == 0) {
                    pending.remove(i);
                } else {
                    pending.set(i, left);
                }
                return Optional.of(candidate.trouble().drawn(chance));
            }
        }
        return Optional.empty();
    }
}
