/** Who used a citizen's data, page by page, and the one click that contests it. */
@NullMarked
package org.guichetunique.portal.citizen.ledger;

import org.jspecify.annotations.NullMarked;
