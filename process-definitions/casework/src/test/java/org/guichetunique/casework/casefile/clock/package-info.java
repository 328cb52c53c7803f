/** The legal clock, tried. */
@NullMarked
package org.guichetunique.casework.casefile.clock;

import org.jspecify.annotations.NullMarked;
