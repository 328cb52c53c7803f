/** A person's request, from the first question to the receipt. */
@NullMarked
package org.guichetunique.engine.request;

import org.jspecify.annotations.NullMarked;
