/** The auditor's desk as auditors meet it. */
@NullMarked
package org.guichetunique.portal.audit;

import org.jspecify.annotations.NullMarked;
