/** What a file really is, whatever it says of itself, and where its bytes are kept. */
@NullMarked
package org.guichetunique.casework.casefile.attachment.content;

import org.jspecify.annotations.NullMarked;
