/** What an officer asks the applicant for, once in a case, while the legal clock stands still. */
@NullMarked
package org.guichetunique.casework.office.complement;

import org.jspecify.annotations.NullMarked;
