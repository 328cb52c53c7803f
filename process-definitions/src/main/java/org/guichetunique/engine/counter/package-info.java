/** Filing for somebody who is present at a counter and has no device. */
@NullMarked
package org.guichetunique.engine.counter;

import org.jspecify.annotations.NullMarked;
