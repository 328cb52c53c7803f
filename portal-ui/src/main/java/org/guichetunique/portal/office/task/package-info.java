/** The work of the officers: what waits for them and what they decide. */
@NullMarked
package org.guichetunique.portal.office.task;

import org.jspecify.annotations.NullMarked;
