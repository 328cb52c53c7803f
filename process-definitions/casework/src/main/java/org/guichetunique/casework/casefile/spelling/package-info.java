/** What two spellings of a word have in common, in Latin and in Arabic letters. */
@NullMarked
package org.guichetunique.casework.casefile.spelling;

import org.jspecify.annotations.NullMarked;
