package org.guichetunique.identity.signin;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;

/** Why a sign-in did not succeed, as far as the person may know. */
sealed interface Problem extends Serializable {

    /** The key of the sentence, which says what to do next. */
    String messageKey(Instant now);

    /** Given to the sentence: a number, or nothing that it uses. */
    default long messageNumber(Instant now) {
        return 0;
    }

    /** The one answer to a wrong name, a wrong password, a closed account. */
    record NoMatch() implements Problem {
        @Override
        public String messageKey(Instant now) {
            return "sign-in.problem.no-match";
        }
    }

    record Incomplete() implements Problem {
        @Override
        public String messageKey(Instant now) {
            return "sign-in.problem.incomplete";
        }
    }

    /** The page stayed open longer than the session. */
    record Expired() implements Problem {
        @Override
        public String messageKey(Instant now) {
            return "sign-in.problem.expired";
        }
    }

    record Busy() implements Problem {
        @Override
        public String messageKey(Instant now) {
            return "sign-in.problem.busy";
        }
    }

    record Wait(Instant until) implements Problem {

        private static final int SECONDS_PER_MINUTE = 60;

        @Override
        public String messageKey(Instant now) {
            return seconds(now) < SECONDS_PER_MINUTE ? "sign-in.problem.wait-seconds" : "sign-in.problem.wait-minutes";
        }

        @Override
        public long messageNumber(Instant now) {
            long seconds = seconds(now);
            return seconds < SECONDS_PER_MINUTE ? seconds : Math.ceilDiv(seconds, SECONDS_PER_MINUTE);
        }

        private long seconds(Instant now) {
            return Math.max(1, Duration.between(now, until).plusMillis(999).toSeconds());
        }
    }
}
