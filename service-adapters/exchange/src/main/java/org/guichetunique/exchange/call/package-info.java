/** Calls an authority's operation from its contract alone. */
@NullMarked
package org.guichetunique.exchange.call;

import org.jspecify.annotations.NullMarked;
