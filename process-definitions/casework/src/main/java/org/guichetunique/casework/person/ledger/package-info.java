/** Who used a person's data, as that person may know it, and what they can do about it. */
@NullMarked
package org.guichetunique.casework.person.ledger;

import org.jspecify.annotations.NullMarked;
