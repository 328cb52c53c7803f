package org.guichetunique.simulators.people;

import java.time.temporal.Temporal;
import org.guichetunique.simulators.contract.Values;
import org.jspecify.annotations.Nullable;

/**
 * An adult of the population register.
 *
 * @param sex the dictionary's code
 * @param givenName empty for whoever has a single name, which is the family name then
 * @param born what the register knows of it: the day, or no more than the year
 * @param insurance null when social security does not know the person
 */
public record Person(
        String nationalId,
        String familyName,
        String givenName,
        String familyNameArabic,
        String givenNameArabic,
        String sex,
        Temporal born,
        String birthPlace,
        String addressLine,
        String city,
        String profession,
        @Nullable Insurance insurance) {

    /** Everything known of the person, under a subject's addresses. */
    public Values as(String subject) {
        var values = new Values()
                .with(subject + ".nationalId", nationalId)
                .with(subject + ".familyName", familyName)
                .with(subject + ".givenName", orNone(givenName))
                .with(subject + ".familyNameArabic", familyNameArabic)
                .with(subject + ".givenNameArabic", orNone(givenNameArabic))
                .with(subject + ".sex", sex)
                .with(subject + ".birthDate", born.toString())
                .with(subject + ".birthPlace", birthPlace)
                .with(subject + ".addressLine", addressLine)
                .with(subject + ".city", city)
                .with(subject + ".profession", profession);
        if (givenName.isEmpty()) {
            values.with(subject + ".singleName", true);
        }
        if (insurance != null) {
            values.with(subject + ".insuranceNumber", insurance.number())
                    .with(subject + ".contributionDays", insurance.days())
                    .with(subject + ".monthlyWage", insurance.wage());
        }
        return values;
    }

    private static @Nullable String orNone(String name) {
        return name.isEmpty() ? null : name;
    }
}
