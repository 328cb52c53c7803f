/** Makes an authority misbehave on request. */
@NullMarked
package org.guichetunique.simulators.trouble;

import org.jspecify.annotations.NullMarked;
