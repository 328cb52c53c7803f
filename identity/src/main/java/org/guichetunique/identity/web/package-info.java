/** Which address is guarded how, and the headers that every answer carries. */
@NullMarked
package org.guichetunique.identity.web;

import org.jspecify.annotations.NullMarked;
