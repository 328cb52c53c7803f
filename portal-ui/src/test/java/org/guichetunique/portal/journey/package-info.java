/** Whole journeys through the packaged product: real sign-in, real authorities, a real browser. */
@NullMarked
package org.guichetunique.portal.journey;

import org.jspecify.annotations.NullMarked;
