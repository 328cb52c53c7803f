package org.guichetunique.procedures.catalogue;

import java.math.BigDecimal;
import java.util.List;

/**
 * @param amount that everybody pays outside the procedure; zero where there is none
 * @param currency ISO 4217
 * @param fees that the rules of the procedure work out
 */
public record Cost(BigDecimal amount, String currency, List<Fee> fees) {

    public boolean isFree() {
        return amount.signum() == 0 && fees.isEmpty();
    }
}
