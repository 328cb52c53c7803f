/** Remembers, across restarts, what the authorities did and for which idempotency key. */
@NullMarked
package org.guichetunique.simulators.journal;

import org.jspecify.annotations.NullMarked;
