package org.guichetunique.casework.person.signin;

import java.time.Instant;
import java.util.UUID;

/**
 * One device on which somebody is signed in.
 *
 * @param browser as its maker calls it; empty where it does not say
 * @param system what it runs on; empty where it does not say
 * @param seenAt when it was last used, to the half minute
 */
public record SignIn(UUID id, String browser, String system, Instant startedAt, Instant seenAt) {}
