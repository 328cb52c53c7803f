/** What one authority asks another before it decides: the question, the time for it, the answer or its absence. */
@NullMarked
package org.guichetunique.engine.opinion;

import org.jspecify.annotations.NullMarked;
