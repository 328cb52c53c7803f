/** The figures of a unit in a file. */
@NullMarked
package org.guichetunique.portal.office.statistics;

import org.jspecify.annotations.NullMarked;
