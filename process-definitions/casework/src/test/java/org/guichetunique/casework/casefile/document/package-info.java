/** How documents are numbered and found. */
@NullMarked
package org.guichetunique.casework.casefile.document;

import org.jspecify.annotations.NullMarked;
