/** What operators do about calls that failed for good, and about cases that have to be undone. */
@NullMarked
package org.guichetunique.engine.repair;

import org.jspecify.annotations.NullMarked;
