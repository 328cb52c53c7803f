/** Tells people what happens in their files: in the portal always, by e-mail and text message as they have chosen. */
@NullMarked
package org.guichetunique.casework.person.notification;

import org.jspecify.annotations.NullMarked;
