/** JSON over HTTP, straight to an authority or through an X-Road security server. */
@NullMarked
package org.guichetunique.exchange.transport.rest;

import org.jspecify.annotations.NullMarked;
