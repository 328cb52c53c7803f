/** Following a request that has been filed. */
@NullMarked
package org.guichetunique.portal.timeline;

import org.jspecify.annotations.NullMarked;
