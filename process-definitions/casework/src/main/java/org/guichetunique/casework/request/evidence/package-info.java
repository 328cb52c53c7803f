/** Asks the authorities for what the person would otherwise have to bring. */
@NullMarked
package org.guichetunique.casework.request.evidence;

import org.jspecify.annotations.NullMarked;
