/** Forecasts, tried on graphs whose answer is known by hand. */
@NullMarked
package org.guichetunique.procedures.forecast;

import org.jspecify.annotations.NullMarked;
