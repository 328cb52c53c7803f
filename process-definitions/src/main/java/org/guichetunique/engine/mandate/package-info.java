/** Acting for another: what proves it, how far it goes and how it ends. */
@NullMarked
package org.guichetunique.engine.mandate;

import org.jspecify.annotations.NullMarked;
