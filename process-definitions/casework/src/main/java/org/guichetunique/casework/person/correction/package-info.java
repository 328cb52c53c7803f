/** What a person does about a value that an authority passed on and that is wrong. */
@NullMarked
package org.guichetunique.casework.person.correction;

import org.jspecify.annotations.NullMarked;
