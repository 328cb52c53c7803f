/** Invents the people whom the authorities know, the same ones for the same seed. */
@NullMarked
package org.guichetunique.simulators.people;

import org.jspecify.annotations.NullMarked;
