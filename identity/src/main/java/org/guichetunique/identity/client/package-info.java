/** The applications that may ask for tokens, registered from the configuration at each start. */
@NullMarked
package org.guichetunique.identity.client;

import org.jspecify.annotations.NullMarked;
