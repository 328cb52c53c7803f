/** Preparing a request and filing it, one page after the other. */
@NullMarked
package org.guichetunique.portal.citizen.request;

import org.jspecify.annotations.NullMarked;
