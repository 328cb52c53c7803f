/** A whole small State for tests: a database, a sign-in service's keys, every authority over HTTP, and the engine. */
@NullMarked
package org.guichetunique.testing.world;

import org.jspecify.annotations.NullMarked;
