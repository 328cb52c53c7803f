/** The interface for back offices, held against its description and against the desk. */
@NullMarked
package org.guichetunique.portal.api;

import org.jspecify.annotations.NullMarked;
