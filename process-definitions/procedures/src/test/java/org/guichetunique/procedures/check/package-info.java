/** What the check finds in files that are not right, and what the engine does with models that went round it. */
@NullMarked
package org.guichetunique.procedures.check;

import org.jspecify.annotations.NullMarked;
