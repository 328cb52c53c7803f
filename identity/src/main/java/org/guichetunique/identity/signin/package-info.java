/** Signing in with a password: the page, the check, and the patience asked of whoever guesses. */
@NullMarked
package org.guichetunique.identity.signin;

import org.jspecify.annotations.NullMarked;
