/** Handing in a file, and looking at one that was handed in. */
@NullMarked
package org.guichetunique.portal.shell.attachment;

import org.jspecify.annotations.NullMarked;
