package org.guichetunique.simulators.people;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A child born before the first start.
 *
 * @param sex the dictionary's code
 * @param deathDate null while the child lives
 */
public record Child(
        String number,
        String givenName,
        String givenNameArabic,
        String sex,
        LocalDate birthDate,
        @Nullable LocalDate deathDate) {

    Child(String number, String givenName, String givenNameArabic, String sex, LocalDate birthDate) {
        this(number, givenName, givenNameArabic, sex, birthDate, null);
    }
}
