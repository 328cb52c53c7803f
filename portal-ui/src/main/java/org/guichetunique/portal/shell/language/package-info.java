/** The three languages of the portal: their addresses, their words, their direction. */
@NullMarked
package org.guichetunique.portal.shell.language;

import org.jspecify.annotations.NullMarked;
