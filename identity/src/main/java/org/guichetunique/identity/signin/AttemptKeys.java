package org.guichetunique.identity.signin;

import org.jspecify.annotations.Nullable;

/**
 * Digests under which an attempt is counted.
 *
 * @param account null if what was typed cannot be anybody's name: it then counts for the address alone
 */
record AttemptKeys(String address, @Nullable String account) {}
