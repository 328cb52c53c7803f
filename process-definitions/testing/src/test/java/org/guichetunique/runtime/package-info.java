/** Tries what holds the engine within its bounds. */
@NullMarked
package org.guichetunique.runtime;

import org.jspecify.annotations.NullMarked;
