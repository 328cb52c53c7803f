/** HTTP calls as every transport over HTTP makes them: bounded in time and size, and to permitted addresses only. */
@NullMarked
package org.guichetunique.exchange.transport.http;

import org.jspecify.annotations.NullMarked;
