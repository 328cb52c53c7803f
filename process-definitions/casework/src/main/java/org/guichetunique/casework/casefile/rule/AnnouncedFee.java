package org.guichetunique.casework.casefile.rule;

import java.math.BigDecimal;
import org.guichetunique.procedures.catalogue.Fee;
import org.jspecify.annotations.Nullable;

/**
 * A fee as it is announced.
 *
 * @param amount in the currency of the service; null as long as it depends on something that is not known
 */
public record AnnouncedFee(Fee fee, @Nullable BigDecimal amount) {}
