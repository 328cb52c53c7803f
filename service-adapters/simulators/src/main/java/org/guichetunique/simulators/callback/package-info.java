/** Answers that an authority has promised and sends, signed, when they are there. */
@NullMarked
package org.guichetunique.simulators.callback;

import org.jspecify.annotations.NullMarked;
