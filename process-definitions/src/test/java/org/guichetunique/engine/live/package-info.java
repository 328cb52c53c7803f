/** Tests of what is seen live. */
@NullMarked
package org.guichetunique.engine.live;

import org.jspecify.annotations.NullMarked;
