/** Following a request that has been filed. */
@NullMarked
package org.guichetunique.portal.citizen.timeline;

import org.jspecify.annotations.NullMarked;
