/** What officers of one authority write to one another about a file. */
@NullMarked
package org.guichetunique.casework.office.note;

import org.jspecify.annotations.NullMarked;
