/** The door for late answers, tried by those who have no business there. */
@NullMarked
package org.guichetunique.portal.operation.callback;

import org.jspecify.annotations.NullMarked;
