/** The documents of a case on its pages, and their way to the person's device. */
@NullMarked
package org.guichetunique.portal.shell.document;

import org.jspecify.annotations.NullMarked;
