/** Files that people hand in where no authority has the answer: looked through, kept under their hash, shown to whom the case is shown. */
@NullMarked
package org.guichetunique.casework.casefile.attachment;

import org.jspecify.annotations.NullMarked;
