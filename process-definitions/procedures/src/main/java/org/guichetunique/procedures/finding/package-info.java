/** What can be wrong in a procedure: the rules by their stable names, and the words for them in three languages. */
@NullMarked
package org.guichetunique.procedures.finding;

import org.jspecify.annotations.NullMarked;
