/** Decides whether a caller's access token opens an authority's door. */
@NullMarked
package org.guichetunique.simulators.token;

import org.jspecify.annotations.NullMarked;
