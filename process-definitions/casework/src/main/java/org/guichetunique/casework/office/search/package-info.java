/** Finding files among all that an officer may see. */
@NullMarked
package org.guichetunique.casework.office.search;

import org.jspecify.annotations.NullMarked;
