/** A second opinion on signed documents by the European Commission's library for signatures. */
@NullMarked
package org.guichetunique.validator;

import org.jspecify.annotations.NullMarked;
