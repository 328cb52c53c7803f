/** The public pages: plain HTML in three languages, without session, cookie or script. */
@NullMarked
package org.guichetunique.portal.site;

import org.jspecify.annotations.NullMarked;
