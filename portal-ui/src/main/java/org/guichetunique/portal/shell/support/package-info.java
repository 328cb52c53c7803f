/** Whom a person calls for help, and the code that they quote, which the log carries. */
@NullMarked
package org.guichetunique.portal.shell.support;

import org.jspecify.annotations.NullMarked;
