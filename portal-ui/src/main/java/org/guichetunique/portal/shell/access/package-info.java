/** Who may come in, as whom and on which device, and what a browser is told to refuse. */
@NullMarked
package org.guichetunique.portal.shell.access;

import org.jspecify.annotations.NullMarked;
