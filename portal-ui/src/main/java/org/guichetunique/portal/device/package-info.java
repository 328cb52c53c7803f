/** The devices on which somebody is signed in. */
@NullMarked
package org.guichetunique.portal.device;

import org.jspecify.annotations.NullMarked;
