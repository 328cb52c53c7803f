/** Holds dictionary, contracts and procedures against one another before anything runs. */
@NullMarked
package org.guichetunique.procedures.check;

import org.jspecify.annotations.NullMarked;
