/** The door at which authorities hand in answers that they promised. */
@NullMarked
package org.guichetunique.portal.operation.callback;

import org.jspecify.annotations.NullMarked;
