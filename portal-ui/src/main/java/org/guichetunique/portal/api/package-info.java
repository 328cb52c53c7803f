/** The interface for the software of an authority: it does what its officers do at the desk, by the same rules. */
@NullMarked
package org.guichetunique.portal.api;

import org.jspecify.annotations.NullMarked;
