/** Figures of a unit's work: what came, what was closed, what is open since when, and where the time went. */
@NullMarked
package org.guichetunique.casework.office.statistics;

import org.jspecify.annotations.NullMarked;
