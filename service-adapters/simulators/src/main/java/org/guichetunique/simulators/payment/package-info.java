/** The page on which a person pays, in place of a bank's. */
@NullMarked
package org.guichetunique.simulators.payment;

import org.jspecify.annotations.NullMarked;
