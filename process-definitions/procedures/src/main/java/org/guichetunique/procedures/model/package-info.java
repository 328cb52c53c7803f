/** Process models as their files say them, read without running anything. */
@NullMarked
package org.guichetunique.procedures.model;

import org.jspecify.annotations.NullMarked;
