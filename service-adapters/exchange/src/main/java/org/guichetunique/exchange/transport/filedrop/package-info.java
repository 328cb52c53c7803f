/** Batches of requests and answers, exchanged as files in a folder. */
@NullMarked
package org.guichetunique.exchange.transport.filedrop;

import org.jspecify.annotations.NullMarked;
