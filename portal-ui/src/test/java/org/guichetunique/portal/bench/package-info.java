/** What the benchmark of sessions compares the portal with, and the portal as it runs it. */
@NullMarked
package org.guichetunique.portal.bench;

import org.jspecify.annotations.NullMarked;
