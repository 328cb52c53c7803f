/** The platform's signature on documents (PAdES), and what it says of a document that somebody holds in their hands. */
@NullMarked
package org.guichetunique.casework.casefile.document.seal;

import org.jspecify.annotations.NullMarked;
