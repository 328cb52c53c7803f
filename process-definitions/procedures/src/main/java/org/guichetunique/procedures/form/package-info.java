/** What a person is still asked, bound to the data dictionary. */
@NullMarked
package org.guichetunique.procedures.form;

import org.jspecify.annotations.NullMarked;
