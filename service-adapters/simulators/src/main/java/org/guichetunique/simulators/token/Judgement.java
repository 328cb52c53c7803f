package org.guichetunique.simulators.token;

import org.jspecify.annotations.Nullable;

/**
 * What a token is worth, and in whose name it speaks.
 *
 * @param grounds null when it speaks for the platform alone, or opens nothing
 */
public record Judgement(Verdict verdict, @Nullable Grounds grounds) {
    static Judgement of(Verdict verdict) {
        return new Judgement(verdict, null);
    }
}
