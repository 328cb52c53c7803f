/** The public services: what each is, whom it concerns, what it needs, costs and gives, and how long it may take. */
@NullMarked
package org.guichetunique.procedures.catalogue;

import org.jspecify.annotations.NullMarked;
