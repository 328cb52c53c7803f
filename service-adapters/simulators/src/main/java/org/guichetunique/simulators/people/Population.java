package org.guichetunique.simulators.people;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guichetunique.simulators.journal.Beginning;

/** The people whom the authorities know, as they were at the first start. */
public final class Population {
    private final Map<String, Person> people = new LinkedHashMap<>();
    private final Map<String, Person> insured = new HashMap<>();
    private final Map<String, Family> families = new HashMap<>();
    private final List<MagicFamily> magic;
    private final Map<String, List<Map<String, String>>> represented;

    private Population(FixedPeople fixed, Beginning beginning) {
        this.magic = fixed.magic();
        this.represented = fixed.represented();
        fixed.families(beginning.today()).forEach(this::add);
        var invention = new Invention(beginning, people.keySet());
        for (int i = 0; i < beginning.families(); i++) {
            add(invention.family());
        }
    }

    /** The same people for the same beginning. */
    public static Population of(Beginning beginning) {
        return new Population(FixedPeople.read(), beginning);
    }

    public Optional<Person> person(String nationalId) {
        return Optional.ofNullable(people.get(nationalId));
    }

    public Optional<Person> insured(String insuranceNumber) {
        return Optional.ofNullable(insured.get(insuranceNumber));
    }

    public Optional<Family> familyOf(String nationalId) {
        return Optional.ofNullable(families.get(nationalId));
    }

    /**
     * Whom a person may act for, by element of the dictionary.
     *
     * @param list such as {@code wards}
     */
    public List<Map<String, String>> represented(String list, String nationalId) {
        return represented.getOrDefault(list + "/" + nationalId, List.of());
    }

    public List<Person> all() {
        return Collections.unmodifiableList(new ArrayList<>(people.values()));
    }

    /** The people whose name makes an authority misbehave. */
    public List<MagicFamily> magic() {
        return magic;
    }

    private void add(Family family) {
        for (var person : List.of(family.mother(), family.father())) {
            if (people.put(person.nationalId(), person) != null) {
                throw new IllegalStateException("Two people bear the number " + person.nationalId());
            }
            families.put(person.nationalId(), family);
            if (person.insurance() != null) {
                insured.put(person.insurance().number(), person);
            }
        }
    }
}
