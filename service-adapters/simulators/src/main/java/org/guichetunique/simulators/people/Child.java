package org.guichetunique.simulators.people;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A child born before the first start.
 *
 * @param sex the dictionary's code
 * @param deathDate null while the child lives
 * @param schooling null where no school knows the child
 * @param disabledUntil until when a disability is certified; null where none is
 */
public record Child(
        String number,
        String givenName,
        String givenNameArabic,
        String sex,
        LocalDate birthDate,
        @Nullable LocalDate deathDate,
        @Nullable Schooling schooling,
        @Nullable LocalDate disabledUntil) {}
