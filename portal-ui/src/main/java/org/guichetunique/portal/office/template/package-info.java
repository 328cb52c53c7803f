/** The page of the texts that an authority uses again. */
@NullMarked
package org.guichetunique.portal.office.template;

import org.jspecify.annotations.NullMarked;
