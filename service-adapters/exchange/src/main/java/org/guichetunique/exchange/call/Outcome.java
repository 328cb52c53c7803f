package org.guichetunique.exchange.call;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.guichetunique.exchange.dictionary.Address;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** How a call ended. A refusal is an answer, not an error; only a failure may be tried again. */
public sealed interface Outcome {

    /**
     * @param values what the answer says, by address in the case
     * @param body the answer as it came; null where the authority sent none
     */
    record Answered(
            int status,
            Map<Address, JsonNode> values,
            @Nullable JsonNode body) implements Outcome {}

    /** @param code one of those that the operation's contract lists */
    record Refused(int status, String code, String detail) implements Outcome {}

    /**
     * @param applied whether the authority may have done what was asked all the same
     * @param detail in our own words; names properties, never values
     * @param retryAfter the delay that the authority asked for; null where it did not
     * @param problem what the authority said of its error; null where it said nothing
     */
    record Failed(
            Reason reason,
            String detail,
            boolean applied,
            @Nullable Duration retryAfter,
            @Nullable Problem problem) implements Outcome {

        public Failed(Reason reason, String detail, boolean applied, @Nullable Duration retryAfter) {
            this(reason, detail, applied, retryAfter, null);
        }

        /** Whether nothing was sent because the authority should not be called now. */
        public boolean wasHeldBack() {
            return reason == Reason.CLOSED || reason == Reason.LEFT_IN_PEACE;
        }

        /** Whether the authority has seen nothing of the call, so that nothing of it is held against the authority. */
        public boolean wasNeverSent() {
            return reason.neverSent();
        }

        /** Whether calling again later could end otherwise. */
        public boolean passing() {
            return reason.passing;
        }
    }

    /**
     * The authority has taken the question and sends the answer by itself, within the time that its contract states.
     *
     * @param by the instant until which the answer is waited for
     */
    record Deferred(Instant by) implements Outcome {}

    /** The case does not hold what the operation needs: a procedure that was not checked. */
    record Lacking(Set<Address> addresses) implements Outcome {}

    /** Who is to look into a failure first. */
    enum Side {
        PLATFORM,
        AUTHORITY,
        /** The network, or what both sides have to agree on, such as certificates. */
        BETWEEN,
        /** Nothing is wrong: it is waited for. */
        NOBODY
    }

    /** Why a call failed. */
    enum Reason {
        /** The authority has taken the question and will know the answer when it is asked again. */
        NOT_YET_ANSWERED(true),
        /** Outside the hours of the authority's system, or while it is announced to be away: nothing was sent. */
        CLOSED(true),
        /** So many calls have failed that the authority is left in peace for a while: nothing was sent. */
        LEFT_IN_PEACE(true),
        /** Whether the authority did what was asked is not known, and it may not just be asked again. */
        UNKNOWN_OUTCOME(true),
        /** Asked what came of a call, the authority says that it never had it: it may be made. */
        NOT_DONE(true),
        UNREACHABLE(true),
        TIME_LIMIT(true),
        CONNECTION_LOST(true),
        UNAVAILABLE(true),
        TOO_MANY_CALLS(true),
        AUTHORITY_ERROR(true),
        TOKEN(true),
        /** One side of a TLS connection does not trust the other's certificate, or it has expired. */
        CERTIFICATE(true),
        INVALID_ANSWER(true),
        ANSWER_TOO_LARGE(true),
        /** The call was made, and what came of it could not be put into the case. */
        NOT_KEPT(true),
        DEFECT(false),
        REDIRECTED(false),
        /** The address leads to where no authority may be: this machine, its neighbours or its provider's metadata. */
        FORBIDDEN_ADDRESS(false),
        /** Our own check found that what was to be sent breaks the contract: the authority has seen nothing of it. */
        INVALID_REQUEST(false),
        UNEXPECTED_STATUS(false);

        private final boolean passing;

        Reason(boolean passing) {
            this.passing = passing;
        }

        /** Whether it is no failure of the authority: waiting for it uses up none of the attempts. */
        public boolean isPatience() {
            return this == NOT_YET_ANSWERED || this == CLOSED || this == LEFT_IN_PEACE || this == NOT_DONE;
        }

        /** On whose side it went wrong, as far as that can be told from here. */
        public Side side() {
            return switch (this) {
                case INVALID_REQUEST, DEFECT, NOT_KEPT, FORBIDDEN_ADDRESS -> Side.PLATFORM;
                case UNREACHABLE, TIME_LIMIT, CONNECTION_LOST, TOKEN, CERTIFICATE, UNKNOWN_OUTCOME -> Side.BETWEEN;
                case NOT_YET_ANSWERED, CLOSED, LEFT_IN_PEACE, NOT_DONE -> Side.NOBODY;
                case UNAVAILABLE,
                        TOO_MANY_CALLS,
                        AUTHORITY_ERROR,
                        INVALID_ANSWER,
                        ANSWER_TOO_LARGE,
                        REDIRECTED,
                        UNEXPECTED_STATUS -> Side.AUTHORITY;
            };
        }

        private boolean neverSent() {
            return switch (this) {
                case CLOSED, LEFT_IN_PEACE, INVALID_REQUEST, FORBIDDEN_ADDRESS -> true;
                default -> false;
            };
        }

        /** Whether the authority was not reached, did not answer in time or broke down: what opens its circuit. */
        boolean isBreakdown() {
            return switch (this) {
                case UNREACHABLE, TIME_LIMIT, CONNECTION_LOST, UNAVAILABLE, TOO_MANY_CALLS, AUTHORITY_ERROR -> true;
                default -> false;
            };
        }
    }
}
