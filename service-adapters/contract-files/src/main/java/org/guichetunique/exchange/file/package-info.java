/** Files that people write by hand: read with their lines, so that a mistake can be shown where it stands. */
@NullMarked
package org.guichetunique.exchange.file;

import org.jspecify.annotations.NullMarked;
