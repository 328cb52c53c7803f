/** Procedures as drawings that are part of the page. */
@NullMarked
package org.guichetunique.portal.shell.diagram;

import org.jspecify.annotations.NullMarked;
