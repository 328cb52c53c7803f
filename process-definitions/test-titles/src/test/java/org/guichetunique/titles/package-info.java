/** Turns the names of tests into sentences, the same in every module. */
@NullMarked
package org.guichetunique.titles;

import org.jspecify.annotations.NullMarked;
