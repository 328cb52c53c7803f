/** The process engine. Nothing outside this package knows which one it is. */
@NullMarked
package org.guichetunique.runtime;

import org.jspecify.annotations.NullMarked;
