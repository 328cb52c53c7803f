package org.guichetunique.simulators.people;

import java.math.BigDecimal;

/**
 * A person's standing at social security.
 *
 * @param days of contribution in the six months before
 * @param wage average monthly wage, in dirhams
 */
public record Insurance(String number, int days, BigDecimal wage) {}
