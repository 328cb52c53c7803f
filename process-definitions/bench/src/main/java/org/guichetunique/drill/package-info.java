/** What takes longer than a run of the tests may: the same questions again and again, at moments of chance. */
@NullMarked
package org.guichetunique.drill;

import org.jspecify.annotations.NullMarked;
