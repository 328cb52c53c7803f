/** Officers who are away, who stands in for them, and supervisors who give their supervising to somebody for some days. */
@NullMarked
package org.guichetunique.casework.office.absence;

import org.jspecify.annotations.NullMarked;
