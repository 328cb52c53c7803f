package org.guichetunique.casework.casefile.timeline;

import java.math.BigDecimal;
import java.net.URI;
import org.guichetunique.exchange.contract.Authority;
import org.jspecify.annotations.Nullable;

/**
 * A payment that a case waits for.
 *
 * @param address of the page on which to pay, under the authority's own address
 * @param authority whose page it is
 * @param amount in dirhams; null where the case does not say
 */
public record PaymentDue(
        URI address, Authority authority, @Nullable BigDecimal amount) {}
