/** Keys derived from the one secret that the operator keeps, one for each purpose. */
@NullMarked
package org.guichetunique.identity.secret;

import org.jspecify.annotations.NullMarked;
