/** Starts the portal. */
@NullMarked
package org.guichetunique.portal;

import org.jspecify.annotations.NullMarked;
