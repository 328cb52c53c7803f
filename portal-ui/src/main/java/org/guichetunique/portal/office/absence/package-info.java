/** The pages on which officers say that they are away and supervisors give their supervising to somebody for some days. */
@NullMarked
package org.guichetunique.portal.office.absence;

import org.jspecify.annotations.NullMarked;
