/** What is printed, read again. */
@NullMarked
package org.guichetunique.casework.casefile.document.print;

import org.jspecify.annotations.NullMarked;
