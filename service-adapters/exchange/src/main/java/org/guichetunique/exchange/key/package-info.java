/** How the platform keeps its private keys. */
@NullMarked
package org.guichetunique.exchange.key;

import org.jspecify.annotations.NullMarked;
