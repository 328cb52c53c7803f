/** Notices as people see them. */
@NullMarked
package org.guichetunique.portal.notification;

import org.jspecify.annotations.NullMarked;
