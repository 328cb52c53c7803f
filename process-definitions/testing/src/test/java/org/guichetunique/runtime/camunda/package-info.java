/** Tries what holds the engine within its bounds. */
@NullMarked
package org.guichetunique.runtime.camunda;

import org.jspecify.annotations.NullMarked;
