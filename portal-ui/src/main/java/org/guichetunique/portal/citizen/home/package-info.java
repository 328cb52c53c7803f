/** The first page of a citizen who is signed in. */
@NullMarked
package org.guichetunique.portal.citizen.home;

import org.jspecify.annotations.NullMarked;
