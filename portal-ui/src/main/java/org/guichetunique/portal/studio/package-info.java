/** Where process designers change procedures, and where somebody else looks before they are in force. */
@NullMarked
package org.guichetunique.portal.studio;

import org.jspecify.annotations.NullMarked;
