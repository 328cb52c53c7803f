/** What operators do for cases: repairing failed calls, watching the authorities, undoing what was done. */
@NullMarked
package org.guichetunique.casework.operation;

import org.jspecify.annotations.NullMarked;
