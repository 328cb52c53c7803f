/** Answers that authorities send after the call has ended: which are awaited, which have come. */
@NullMarked
package org.guichetunique.casework.casefile.answer;

import org.jspecify.annotations.NullMarked;
