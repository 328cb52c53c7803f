/** Finding files among all that an officer may see. */
@NullMarked
package org.guichetunique.engine.search;

import org.jspecify.annotations.NullMarked;
