/** How an element of the data dictionary is asked, shown and told to be wrong, the same on every page. */
@NullMarked
package org.guichetunique.portal.shell.field;

import org.jspecify.annotations.NullMarked;
