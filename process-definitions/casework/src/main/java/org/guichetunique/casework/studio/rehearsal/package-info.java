/** Tries a procedure out before it is published: with simulated people, simulated authorities and a clock of one's own. */
@NullMarked
package org.guichetunique.casework.studio.rehearsal;

import org.jspecify.annotations.NullMarked;
