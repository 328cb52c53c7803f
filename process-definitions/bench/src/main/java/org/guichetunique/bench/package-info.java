/** Measures the product beside what it is made of, in one run, on one database. */
@NullMarked
package org.guichetunique.bench;

import org.jspecify.annotations.NullMarked;
