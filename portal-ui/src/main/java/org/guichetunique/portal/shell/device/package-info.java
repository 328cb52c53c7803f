/** The page with the devices on which somebody is signed in. */
@NullMarked
package org.guichetunique.portal.shell.device;

import org.jspecify.annotations.NullMarked;
