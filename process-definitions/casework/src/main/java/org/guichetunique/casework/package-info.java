/** What happens to a case: from a draft to the last notice, whatever engine runs its procedure. */
@NullMarked
package org.guichetunique.casework;

import org.jspecify.annotations.NullMarked;
