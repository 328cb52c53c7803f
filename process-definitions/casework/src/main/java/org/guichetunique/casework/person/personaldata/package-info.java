/** What the platform holds of a person, as that person may see it, take it away and have it erased. */
@NullMarked
package org.guichetunique.casework.person.personaldata;

import org.jspecify.annotations.NullMarked;
