/** The auditor's desk: who used whose data and why, what people of the house did, and whether the log is whole. */
@NullMarked
package org.guichetunique.portal.audit;

import org.jspecify.annotations.NullMarked;
