/** Reads the authorities' contracts: what a request must be, and what a reply may be. */
@NullMarked
package org.guichetunique.simulators.contract;

import org.jspecify.annotations.NullMarked;
