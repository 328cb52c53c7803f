/** Camunda as it runs our models: its settings, what it listens to, and what it may know of a case. */
@NullMarked
package org.guichetunique.runtime.camunda;

import org.jspecify.annotations.NullMarked;
