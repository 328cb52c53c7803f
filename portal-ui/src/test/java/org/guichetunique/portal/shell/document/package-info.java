/** Papers on the screen: handed in, handed out, and verified by whoever is shown them. */
@NullMarked
package org.guichetunique.portal.shell.document;

import org.jspecify.annotations.NullMarked;
