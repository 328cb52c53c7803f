/** What is made of the files that people hand in. */
@NullMarked
package org.guichetunique.casework.casefile.attachment.content;

import org.jspecify.annotations.NullMarked;
