/** Helping somebody at a counter: who they are, how they prove that they are there. */
@NullMarked
package org.guichetunique.portal.counter;

import org.jspecify.annotations.NullMarked;
