package org.guichetunique.casework.operation.repair;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One time that a call was made, as the log has it.
 *
 * @param outcome in the words of the log
 * @param status null where the authority sent none that its contract lists
 * @param code of a failure or a refusal; empty where there is none
 */
public record CallAttempt(
        Instant at, Duration took, String outcome, @Nullable Integer status, String code) {}
