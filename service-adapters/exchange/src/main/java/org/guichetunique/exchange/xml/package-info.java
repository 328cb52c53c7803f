/** XML that others wrote, read without trusting it. */
@NullMarked
package org.guichetunique.exchange.xml;

import org.jspecify.annotations.NullMarked;
