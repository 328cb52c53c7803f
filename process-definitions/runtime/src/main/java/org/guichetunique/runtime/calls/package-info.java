/** The calls that procedures wait for: handing them over, making them, and settling what comes of them. */
@NullMarked
package org.guichetunique.runtime.calls;

import org.jspecify.annotations.NullMarked;
