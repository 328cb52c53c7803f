/** The figures of a unit in a file. */
@NullMarked
package org.guichetunique.portal.statistics;

import org.jspecify.annotations.NullMarked;
