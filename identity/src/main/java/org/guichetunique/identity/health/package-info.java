/** Whether the service can do its work now. */
@NullMarked
package org.guichetunique.identity.health;

import org.jspecify.annotations.NullMarked;
