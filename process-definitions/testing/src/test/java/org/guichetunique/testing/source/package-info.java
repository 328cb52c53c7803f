/** Reads the project's own files: what their names promise to whoever comes new. */
@NullMarked
package org.guichetunique.testing.source;

import org.jspecify.annotations.NullMarked;
