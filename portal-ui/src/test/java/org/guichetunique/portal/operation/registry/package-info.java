/** The registry as operators and officers meet it. */
@NullMarked
package org.guichetunique.portal.operation.registry;

import org.jspecify.annotations.NullMarked;
