/** What a designer chooses from: the operations of the authorities and the elements of the dictionary. */
@NullMarked
package org.guichetunique.procedures.palette;

import org.jspecify.annotations.NullMarked;
