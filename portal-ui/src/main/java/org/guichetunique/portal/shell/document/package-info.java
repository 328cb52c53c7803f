/** The documents of a case on its pages. */
@NullMarked
package org.guichetunique.portal.shell.document;

import org.jspecify.annotations.NullMarked;
