/** Accounts to try the product with; they exist in the profile of the same name and nowhere else. */
@NullMarked
package org.guichetunique.identity.demonstration;

import org.jspecify.annotations.NullMarked;
