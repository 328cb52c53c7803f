/** Tokens that show an authority who calls, and in whose name. */
@NullMarked
package org.guichetunique.exchange.transport.token;

import org.jspecify.annotations.NullMarked;
