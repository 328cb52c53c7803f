/** Tests of the officers' pages. */
@NullMarked
package org.guichetunique.portal.task;

import org.jspecify.annotations.NullMarked;
