/** The list of notices, the bell that leads to it, and what people choose about being told. */
@NullMarked
package org.guichetunique.portal.citizen.notification;

import org.jspecify.annotations.NullMarked;
