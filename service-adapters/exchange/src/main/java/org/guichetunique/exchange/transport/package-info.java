/** The ways in which a message travels; nothing outside the wiring knows that there is more than one. */
@NullMarked
package org.guichetunique.exchange.transport;

import org.jspecify.annotations.NullMarked;
