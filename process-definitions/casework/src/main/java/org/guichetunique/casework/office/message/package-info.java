/** What a person and the officers of an authority write to one another inside a file. */
@NullMarked
package org.guichetunique.casework.office.message;

import org.jspecify.annotations.NullMarked;
