/** A supervisor takes back what was decided in a closed file; its owner is told and heard first. */
@NullMarked
package org.guichetunique.casework.office.retraction;

import org.jspecify.annotations.NullMarked;
