/** The kinds of mandates: who may act for whom, what proves it and how it ends. */
@NullMarked
package org.guichetunique.procedures.mandate;

import org.jspecify.annotations.NullMarked;
