/** Answering the part of somebody else's request for which one was asked. */
@NullMarked
package org.guichetunique.portal.citizen.contribution;

import org.jspecify.annotations.NullMarked;
