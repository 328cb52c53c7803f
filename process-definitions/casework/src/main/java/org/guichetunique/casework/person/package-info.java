/** What a person sees, is told and may demand about their cases and their data. */
@NullMarked
package org.guichetunique.casework.person;

import org.jspecify.annotations.NullMarked;
