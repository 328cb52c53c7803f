/** Appeals against what a closed file came to: opened as a case of their own, with consequences for the one they contest. */
@NullMarked
package org.guichetunique.casework.person.appeal;

import org.jspecify.annotations.NullMarked;
