/** The sign-in service: who a person is, proven once, and told to the portal and the authorities in signed tokens. */
@NullMarked
package org.guichetunique.identity;

import org.jspecify.annotations.NullMarked;
