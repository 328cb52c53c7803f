/** Rules of law that are consulted outside a running procedure. */
@NullMarked
package org.guichetunique.engine.rule;

import org.jspecify.annotations.NullMarked;
