package org.guichetunique.procedures.catalogue;

import java.math.BigDecimal;

/** @param currency ISO 4217 */
public record Cost(BigDecimal amount, String currency) {

    public boolean isFree() {
        return amount.signum() == 0;
    }
}
