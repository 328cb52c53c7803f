/** Cases that end before their procedure does: withdrawn by their owner, or closed for want of an answer. */
@NullMarked
package org.guichetunique.casework.operation.withdrawal;

import org.jspecify.annotations.NullMarked;
