/** Tests of what is seen live. */
@NullMarked
package org.guichetunique.casework.studio.live;

import org.jspecify.annotations.NullMarked;
