/** Answers in each authority's stead. */
@NullMarked
package org.guichetunique.simulators.play;

import org.jspecify.annotations.NullMarked;
