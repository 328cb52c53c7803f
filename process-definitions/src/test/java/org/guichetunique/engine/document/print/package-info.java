/** What is printed, read again. */
@NullMarked
package org.guichetunique.engine.document.print;

import org.jspecify.annotations.NullMarked;
