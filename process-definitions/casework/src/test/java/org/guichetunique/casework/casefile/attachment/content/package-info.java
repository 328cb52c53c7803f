/** Tries what files may cost. */
@NullMarked
package org.guichetunique.casework.casefile.attachment.content;

import org.jspecify.annotations.NullMarked;
