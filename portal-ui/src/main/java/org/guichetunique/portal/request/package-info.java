/** Preparing a request and filing it, one page after the other. */
@NullMarked
package org.guichetunique.portal.request;

import org.jspecify.annotations.NullMarked;
