/** What people are entitled to without having asked: found by the rules, proposed once, accepted with one click. */
@NullMarked
package org.guichetunique.casework.request.proposal;

import org.jspecify.annotations.NullMarked;
