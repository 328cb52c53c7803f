package org.guichetunique.simulators.people;

import java.time.LocalDate;

/**
 * A child born before the first start.
 *
 * @param sex the dictionary's code
 */
public record Child(String number, String givenName, String givenNameArabic, String sex, LocalDate birthDate) {}
