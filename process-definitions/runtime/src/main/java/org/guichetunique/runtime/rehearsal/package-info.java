/** An engine of its own for rehearsals, whose calls are made and whose time passes when a designer says so. */
@NullMarked
package org.guichetunique.runtime.rehearsal;

import org.jspecify.annotations.NullMarked;
