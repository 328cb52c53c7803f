/** The ways to contest what a case came to: before whom, and until when. */
@NullMarked
package org.guichetunique.casework.casefile.remedy;

import org.jspecify.annotations.NullMarked;
