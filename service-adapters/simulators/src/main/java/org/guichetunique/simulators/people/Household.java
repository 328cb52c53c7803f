package org.guichetunique.simulators.people;

import java.math.BigDecimal;

/**
 * A household of the social register.
 *
 * @param monthlyIncome in dirhams
 */
public record Household(String number, BigDecimal index, BigDecimal monthlyIncome) {}
