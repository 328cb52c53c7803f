package org.guichetunique.simulators.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.guichetunique.simulators.journal.Beginning;
import org.junit.jupiter.api.Test;

class PopulationTest {
    private static final LocalDate TODAY = LocalDate.of(2027, 2, 3);
    private static final Beginning BEGINNING = new Beginning(TODAY, 4217, 150);

    private final Population population = Population.of(BEGINNING);

    @Test
    void the_same_beginning_makes_the_same_people() {
        assertThat(Population.of(BEGINNING).all()).isEqualTo(population.all());
        assertThat(Population.of(new Beginning(TODAY, 1, 150)).all()).isNotEqualTo(population.all());
    }

    @Test
    void there_are_a_few_hundred_people_with_a_well_formed_number_and_names_in_both_scripts() {
        assertThat(population.all()).hasSizeBetween(300, 400).allSatisfy(person -> {
            assertThat(person.nationalId()).matches("[A-Z]{1,2}[0-9]{1,8}").hasSizeLessThanOrEqualTo(10);
            assertThat(person.familyName() + person.givenName()).matches("[\\p{IsLatin}' -]+");
            assertThat(person.familyNameArabic() + person.givenNameArabic()).matches("[\\p{IsArabic} ]+");
        });
        assertThat(population.all().stream().filter(person -> person.insurance() != null))
                .allSatisfy(person -> assertThat(person.insurance().number()).matches("[0-9]{9}"));
    }

    @Test
    void families_are_coherent() {
        assertThat(population.all()).allSatisfy(person -> {
            var family = population.familyOf(person.nationalId()).orElseThrow();
            assertThat(family.mother().city()).isEqualTo(family.father().city());
            var marriage = family.marriage();
            if (marriage != null) {
                assertThat(marriage.date())
                        .isAfter(LocalDate.from(family.mother().born()).plusYears(18));
                assertThat(family.children())
                        .allSatisfy(child -> assertThat(child.birthDate())
                                .isAfter(marriage.date())
                                .isBefore(TODAY));
            }
            var notification = family.notification();
            if (notification != null) {
                assertThat(notification.number())
                        .startsWith("AN-" + notification.date().getYear())
                        .hasSizeLessThan(17);
                assertThat(family.children())
                        .allSatisfy(child -> assertThat(child.birthDate())
                                .isBefore(notification.date().minusDays(270)));
            }
        });
    }

    @Test
    void most_mothers_have_a_birth_notified_in_time_and_circumstances_differ() {
        var mothers = population.all().stream()
                .filter(person -> person.sex().equals("female"))
                .map(person -> population.familyOf(person.nationalId()).orElseThrow())
                .toList();
        assertThat(mothers.stream()
                        .filter(family -> family.notification() != null
                                && family.notification().date().isAfter(TODAY.minusDays(26))))
                .hasSizeGreaterThan(mothers.size() / 2);
        assertThat(mothers).anyMatch(family -> family.household() == null);
        assertThat(mothers)
                .anyMatch(family ->
                        family.mother().insurance() == null && family.father().insurance() == null);
        assertThat(mothers).anyMatch(family -> family.children().size() > 2);
    }
}
