/** Answers that authorities send after the call has ended: which are awaited, which have come. */
@NullMarked
package org.guichetunique.engine.answer;

import org.jspecify.annotations.NullMarked;
