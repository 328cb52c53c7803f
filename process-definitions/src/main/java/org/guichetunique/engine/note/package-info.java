/** What officers of one authority write to one another about a file. */
@NullMarked
package org.guichetunique.engine.note;

import org.jspecify.annotations.NullMarked;
