/** The door at which authorities hand in answers that they promised. */
@NullMarked
package org.guichetunique.portal.callback;

import org.jspecify.annotations.NullMarked;
