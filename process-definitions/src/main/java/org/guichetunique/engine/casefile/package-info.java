/** Case files: their states, what is known in them and where each value came from. */
@NullMarked
package org.guichetunique.engine.casefile;

import org.jspecify.annotations.NullMarked;
