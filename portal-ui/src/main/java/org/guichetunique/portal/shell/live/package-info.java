/** Open pages that follow what changes, without a click. */
@NullMarked
package org.guichetunique.portal.shell.live;

import org.jspecify.annotations.NullMarked;
