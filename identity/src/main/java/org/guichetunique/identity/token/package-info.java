/** What the tokens say and to whom: claims, audiences, and one redemption for each code. */
@NullMarked
package org.guichetunique.identity.token;

import org.jspecify.annotations.NullMarked;
