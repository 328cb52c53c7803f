/** Changing procedures while the platform runs: drafting, rehearsing, and seeing how cases really go. */
@NullMarked
package org.guichetunique.casework.studio;

import org.jspecify.annotations.NullMarked;
