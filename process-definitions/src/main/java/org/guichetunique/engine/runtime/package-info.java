/** The process engine. Nothing outside this package knows which one it is. */
@NullMarked
package org.guichetunique.engine.runtime;

import org.jspecify.annotations.NullMarked;
