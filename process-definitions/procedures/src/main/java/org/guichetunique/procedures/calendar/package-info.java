/** Lengths of time as the law counts them, and the days on which the country works. */
@NullMarked
package org.guichetunique.procedures.calendar;

import org.jspecify.annotations.NullMarked;
