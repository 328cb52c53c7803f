/** How procedures are changed while the platform runs: drafted by one person, looked at by another, published, taken back. */
@NullMarked
package org.guichetunique.casework.studio.drafting;

import org.jspecify.annotations.NullMarked;
