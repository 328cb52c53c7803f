/** The repair desk: calls that failed for good, and what operators do about them. */
@NullMarked
package org.guichetunique.portal.operation.repair;

import org.jspecify.annotations.NullMarked;
