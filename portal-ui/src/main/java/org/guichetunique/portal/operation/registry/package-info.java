/** The service registry: who offers what and how it goes, for operators and for the officers of each authority. */
@NullMarked
package org.guichetunique.portal.operation.registry;

import org.jspecify.annotations.NullMarked;
