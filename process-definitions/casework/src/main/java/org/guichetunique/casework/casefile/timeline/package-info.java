/** What has happened in a case and who holds it now, in words for the person. */
@NullMarked
package org.guichetunique.casework.casefile.timeline;

import org.jspecify.annotations.NullMarked;
