/** Files that the portal hands to a browser. */
@NullMarked
package org.guichetunique.portal.shell.download;

import org.jspecify.annotations.NullMarked;
