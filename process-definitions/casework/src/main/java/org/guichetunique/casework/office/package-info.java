/** The work of officers: their worklist, decisions, opinions and figures. */
@NullMarked
package org.guichetunique.casework.office;

import org.jspecify.annotations.NullMarked;
