/** The legal clock: how long the State has, when it stands still, and who is told as it runs out. */
@NullMarked
package org.guichetunique.casework.casefile.clock;

import org.jspecify.annotations.NullMarked;
