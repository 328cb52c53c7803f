/** Cases that end before their procedure does: withdrawn by their owner, or closed for want of an answer. */
@NullMarked
package org.guichetunique.engine.withdrawal;

import org.jspecify.annotations.NullMarked;
