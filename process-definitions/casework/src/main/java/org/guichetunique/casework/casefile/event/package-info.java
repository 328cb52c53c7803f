/** What happens in cases and somebody may have to be told of: written where it happens, read by whoever tells people. */
@NullMarked
package org.guichetunique.casework.casefile.event;

import org.jspecify.annotations.NullMarked;
