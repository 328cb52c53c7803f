package org.guichetunique.identity.problem;

import java.util.function.Supplier;
import org.guichetunique.identity.RunningIdentity;

/** What the operator reads when a start fails; empty if it does not, or if no sentence explains it. */
public final class StartupSentence {

    private StartupSentence() {}

    public static String of(Supplier<RunningIdentity> start) {
        try (RunningIdentity identity = start.get()) {
            return "";
        } catch (RuntimeException e) {
            String sentence = StartupProblems.sentenceFor(e);
            return sentence == null ? "" : sentence;
        }
    }
}
