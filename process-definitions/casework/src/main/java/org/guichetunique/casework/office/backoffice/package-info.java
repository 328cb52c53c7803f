/** What is kept for the software of authorities: the calls that it made, so that none is done twice. */
@NullMarked
package org.guichetunique.casework.office.backoffice;

import org.jspecify.annotations.NullMarked;
