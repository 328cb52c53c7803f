/** What one authority asks another before it decides: the question, the time for it, the answer or its absence. */
@NullMarked
package org.guichetunique.casework.office.opinion;

import org.jspecify.annotations.NullMarked;
