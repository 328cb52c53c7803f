/** The officers' work: what waits for them, and what they decide. */
@NullMarked
package org.guichetunique.casework.office.task;

import org.jspecify.annotations.NullMarked;
