/** How long cases would take under another model, from what happened to those that are closed. */
@NullMarked
package org.guichetunique.procedures.forecast;

import org.jspecify.annotations.NullMarked;
