/** Case files: their states, what is known in them and where each value came from. */
@NullMarked
package org.guichetunique.casework.casefile;

import org.jspecify.annotations.NullMarked;
