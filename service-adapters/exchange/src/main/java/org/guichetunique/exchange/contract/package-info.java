/** What each authority offers, read from the contract that it publishes. */
@NullMarked
package org.guichetunique.exchange.contract;

import org.jspecify.annotations.NullMarked;
