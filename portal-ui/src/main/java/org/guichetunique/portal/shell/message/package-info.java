/** Messages inside a file, as the person and the officer see them. */
@NullMarked
package org.guichetunique.portal.shell.message;

import org.jspecify.annotations.NullMarked;
