/** Filing for somebody who is present at a counter and has no device. */
@NullMarked
package org.guichetunique.casework.request.counter;

import org.jspecify.annotations.NullMarked;
