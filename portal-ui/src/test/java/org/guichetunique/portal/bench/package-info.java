/** What the benchmarks compare the portal with, and the portal and the browser as they run them. */
@NullMarked
package org.guichetunique.portal.bench;

import org.jspecify.annotations.NullMarked;
