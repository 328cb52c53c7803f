/** A person's request, from the first question to the receipt. */
@NullMarked
package org.guichetunique.casework.request;

import org.jspecify.annotations.NullMarked;
