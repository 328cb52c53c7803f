/** The desk as operators meet it, and as others do not. */
@NullMarked
package org.guichetunique.portal.operation.repair;

import org.jspecify.annotations.NullMarked;
