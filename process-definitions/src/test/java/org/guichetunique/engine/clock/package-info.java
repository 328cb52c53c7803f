/** The legal clock, tried. */
@NullMarked
package org.guichetunique.engine.clock;

import org.jspecify.annotations.NullMarked;
