/** Time zones as the law of the day has them, where the data of Java are older. */
@NullMarked
package org.guichetunique.exchange.time;

import org.jspecify.annotations.NullMarked;
