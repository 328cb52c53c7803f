/** Watching over those who use people's data: who read what and why, what people of the house did, whether the log is whole. */
@NullMarked
package org.guichetunique.casework.audit;

import org.jspecify.annotations.NullMarked;
