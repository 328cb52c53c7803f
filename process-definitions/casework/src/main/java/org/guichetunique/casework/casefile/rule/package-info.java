/** Rules of law that are consulted outside a running procedure. */
@NullMarked
package org.guichetunique.casework.casefile.rule;

import org.jspecify.annotations.NullMarked;
