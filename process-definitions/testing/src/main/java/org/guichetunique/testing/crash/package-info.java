/** What is left when a process is killed. */
@NullMarked
package org.guichetunique.testing.crash;

import org.jspecify.annotations.NullMarked;
