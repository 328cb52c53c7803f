/** Tests of the officers' pages. */
@NullMarked
package org.guichetunique.portal.office.task;

import org.jspecify.annotations.NullMarked;
