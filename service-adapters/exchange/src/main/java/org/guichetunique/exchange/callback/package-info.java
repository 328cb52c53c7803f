/** Answers that an authority sends later, in a message that it has signed. */
@NullMarked
package org.guichetunique.exchange.callback;

import org.jspecify.annotations.NullMarked;
