/** Texts that an authority uses again: reasons and messages in each language, with the law that they rest on. */
@NullMarked
package org.guichetunique.casework.office.template;

import org.jspecify.annotations.NullMarked;
