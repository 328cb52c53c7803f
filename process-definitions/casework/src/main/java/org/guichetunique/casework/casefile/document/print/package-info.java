/** Turns what stands on a document into a page that any reader, archive or screen reader can take: PDF/A. */
@NullMarked
package org.guichetunique.casework.casefile.document.print;

import org.jspecify.annotations.NullMarked;
