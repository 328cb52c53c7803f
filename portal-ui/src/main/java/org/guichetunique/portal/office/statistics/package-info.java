/** The page with the figures of a unit's work. */
@NullMarked
package org.guichetunique.portal.office.statistics;

import org.jspecify.annotations.NullMarked;
