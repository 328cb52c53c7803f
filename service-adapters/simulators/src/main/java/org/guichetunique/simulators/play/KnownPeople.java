package org.guichetunique.simulators.play;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.guichetunique.simulators.contract.Values;
import org.guichetunique.simulators.journal.Registers;
import org.guichetunique.simulators.people.Family;
import org.guichetunique.simulators.people.Person;
import org.guichetunique.simulators.people.Population;
import tools.jackson.databind.JsonNode;

/** Finds in a request the people of the population, and what is known of them. */
public final class KnownPeople {
    private static final String NATIONAL_ID = ".nationalId";

    private final Population population;

    public KnownPeople(Population population) {
        this.population = population;
    }

    /** The family names that a request brings up: written in it, or borne by somebody whom it identifies. */
    public Set<String> familyNames(Values says, Registers registers) {
        var names = new LinkedHashSet<String>();
        says.forEach((address, value) -> {
            var text = value.asString("");
            if (address.endsWith(".familyName")) {
                names.add(text);
            }
            person(address, text).ifPresent(person -> names.add(person.familyName()));
            if (address.endsWith(".childNumber")) {
                registers.find(CivilRegistry.CHILDREN, text).ifPresent(child -> names.addAll(parents(child)));
            }
        });
        return names;
    }

    /** What the population tells about the people whom a request identifies, under the subjects that it gives them. */
    Values known(Values says) {
        var known = new Values();
        says.forEach((address, value) -> person(address, value.asString("")).ifPresent(person -> {
            family(person, known);
            person.as(address.substring(0, address.lastIndexOf('.'))).forEach(known::with);
        }));
        return known;
    }

    /** Whether a request identifies somebody whom nobody knows. */
    boolean namesAStranger(Values says) {
        return says.asMap().entrySet().stream()
                .anyMatch(entry -> entry.getKey().endsWith(NATIONAL_ID)
                        && population.person(entry.getValue().asString("")).isEmpty());
    }

    private Optional<Person> person(String address, String text) {
        if (address.endsWith(NATIONAL_ID)) {
            return population.person(text);
        }
        return address.endsWith(".insuranceNumber") ? population.insured(text) : Optional.empty();
    }

    private Set<String> parents(JsonNode child) {
        var names = new LinkedHashSet<String>();
        for (var role : new String[] {"mother", "father"}) {
            population.person(child.path(role).asString("")).ifPresent(person -> names.add(person.familyName()));
        }
        return names;
    }

    private void family(Person person, Values known) {
        population.familyOf(person.nationalId()).ifPresent(family -> {
            family.mother().as("mother").forEach(known::with);
            family.father().as("father").forEach(known::with);
            marriageAndHousehold(family, known);
        });
    }

    private static void marriageAndHousehold(Family family, Values known) {
        var marriage = family.marriage();
        if (marriage != null) {
            known.with("marriage.actNumber", marriage.actNumber()).with("marriage.date", marriage.date());
        }
        known.with("household.childrenCount", family.children().size());
        var household = family.household();
        if (household != null) {
            known.with("household.registerNumber", household.number())
                    .with("household.index", household.index())
                    .with("household.monthlyIncome", household.monthlyIncome());
        }
    }
}
