package org.guichetunique.procedures.forecast;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Something that comes to a node of a model, with what held it up before. */
record Token(
        String node, String flow, Duration at, @Nullable Held held) {

    /** What held the case up before something, the latest last. */
    record Held(@Nullable Held before, String activity, Duration time) {}

    /** Goes on after an activity that held it up for so long. */
    Token later(String activity, Duration time) {
        return new Token(node, "", at.plus(time), time.isZero() ? held : new Held(held, activity, time));
    }
}
