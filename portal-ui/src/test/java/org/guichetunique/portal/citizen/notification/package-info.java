/** Notices as people see them. */
@NullMarked
package org.guichetunique.portal.citizen.notification;

import org.jspecify.annotations.NullMarked;
