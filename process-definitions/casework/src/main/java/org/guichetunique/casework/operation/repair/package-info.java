/** What operators do about calls that failed for good, and about cases that have to be undone. */
@NullMarked
package org.guichetunique.casework.operation.repair;

import org.jspecify.annotations.NullMarked;
