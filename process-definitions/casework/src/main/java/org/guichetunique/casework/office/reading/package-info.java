/** Reading a file that no task asks one to read: for a reason that its owner learns. */
@NullMarked
package org.guichetunique.casework.office.reading;

import org.jspecify.annotations.NullMarked;
