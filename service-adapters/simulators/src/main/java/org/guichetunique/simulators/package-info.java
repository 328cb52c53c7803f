/** Plays every authority over HTTP from its published contract, for development, tests and demonstrations. */
@NullMarked
package org.guichetunique.simulators;

import org.jspecify.annotations.NullMarked;
