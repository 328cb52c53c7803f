/** Runs the procedures: from a draft to the last authority's answer. */
@NullMarked
package org.guichetunique.engine;

import org.jspecify.annotations.NullMarked;
