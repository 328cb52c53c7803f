/** The page with the figures of a unit's work. */
@NullMarked
package org.guichetunique.portal.statistics;

import org.jspecify.annotations.NullMarked;
