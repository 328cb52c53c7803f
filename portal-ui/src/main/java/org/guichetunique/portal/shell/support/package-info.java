/** The code that a person quotes to the help desk, and that the log carries. */
@NullMarked
package org.guichetunique.portal.shell.support;

import org.jspecify.annotations.NullMarked;
