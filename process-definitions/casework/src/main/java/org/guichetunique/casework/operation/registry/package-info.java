/** What is known of the authorities: the contracts that they published over time, how they do, and who uses what. */
@NullMarked
package org.guichetunique.casework.operation.registry;

import org.jspecify.annotations.NullMarked;
