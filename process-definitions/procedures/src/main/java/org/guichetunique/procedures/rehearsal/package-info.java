/** What a designer tried out of a procedure and keeps: who asked for what, and how it ended. */
@NullMarked
package org.guichetunique.procedures.rehearsal;

import org.jspecify.annotations.NullMarked;
