/** Acting for another: choosing for whom, proving it, giving and taking back a mandate. */
@NullMarked
package org.guichetunique.portal.citizen.mandate;

import org.jspecify.annotations.NullMarked;
