/** The language of a page: the one chosen on it, else the portal's, else the browser's. */
@NullMarked
package org.guichetunique.identity.language;

import org.jspecify.annotations.NullMarked;
