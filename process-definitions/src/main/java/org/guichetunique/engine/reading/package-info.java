/** Reading a file that no task asks one to read: for a reason that its owner learns. */
@NullMarked
package org.guichetunique.engine.reading;

import org.jspecify.annotations.NullMarked;
