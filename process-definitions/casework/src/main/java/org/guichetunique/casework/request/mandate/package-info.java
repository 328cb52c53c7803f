/** Acting for another: what proves it, how far it goes and how it ends. */
@NullMarked
package org.guichetunique.casework.request.mandate;

import org.jspecify.annotations.NullMarked;
