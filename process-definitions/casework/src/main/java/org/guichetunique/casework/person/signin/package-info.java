/** On which devices somebody is signed in, and ending that from another one. */
@NullMarked
package org.guichetunique.casework.person.signin;

import org.jspecify.annotations.NullMarked;
