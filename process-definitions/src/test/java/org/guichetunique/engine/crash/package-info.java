/** What is left when a process is killed. */
@NullMarked
package org.guichetunique.engine.crash;

import org.jspecify.annotations.NullMarked;
