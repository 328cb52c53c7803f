/** A time-stamping authority (RFC 3161), in place of an accredited one. */
@NullMarked
package org.guichetunique.simulators.timestamp;

import org.jspecify.annotations.NullMarked;
