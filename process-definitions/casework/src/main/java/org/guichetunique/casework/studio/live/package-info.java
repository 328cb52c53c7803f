/** What is seen of procedures while they run: where the time goes, and what authorities and people were asked. */
@NullMarked
package org.guichetunique.casework.studio.live;

import org.jspecify.annotations.NullMarked;
