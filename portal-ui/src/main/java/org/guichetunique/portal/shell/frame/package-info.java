/** What surrounds every view of the signed-in part: header, navigation, language, errors. */
@NullMarked
package org.guichetunique.portal.shell.frame;

import org.jspecify.annotations.NullMarked;
