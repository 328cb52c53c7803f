/** What is shown and logged when something fails: a page with a support code, a sentence at a failed start. */
@NullMarked
package org.guichetunique.identity.problem;

import org.jspecify.annotations.NullMarked;
