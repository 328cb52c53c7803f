/** The record of every exchange: who asked whom for what, on whose behalf and on which legal basis. */
@NullMarked
package org.guichetunique.exchange.log;

import org.jspecify.annotations.NullMarked;
