/** On which devices somebody is signed in, and ending that from another one. */
@NullMarked
package org.guichetunique.engine.signin;

import org.jspecify.annotations.NullMarked;
