package org.guichetunique.simulators.people;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.guichetunique.simulators.journal.Beginning;

/** The people whom the authorities know, as they were at the first start. */
public final class Population {
    private final Map<String, Person> people = new LinkedHashMap<>();
    private final Map<String, Person> insured = new HashMap<>();
    private final Map<String, Family> families = new HashMap<>();
    private final Map<String, Child> children = new HashMap<>();
    private final Map<String, Student> students = new HashMap<>();
    private final List<MagicFamily> magic;
    private final Map<String, List<Map<String, String>>> represented;

    private Population(FixedPeople fixed, Beginning beginning) {
        this.magic = fixed.magic();
        this.represented = fixed.represented();
        fixed.families(beginning.today()).forEach(this::add);
        fixed.students().forEach(this::add);
        var invention = new Invention(beginning, taken());
        for (int i = 0; i < beginning.families(); i++) {
            add(invention.family());
        }
    }

    /** The same people for the same beginning. */
    public static Population of(Beginning beginning) {
        return new Population(FixedPeople.read(), beginning);
    }

    public Optional<Person> person(String nationalId) {
        return Optional.ofNullable(people.get(nationalId))
                .or(() -> studentOf(nationalId).map(Student::person));
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

    /** A child born before the first start. */
    public Optional<Child> child(String number) {
        return Optional.ofNullable(children.get(number));
    }

    public Optional<Student> studentOf(String nationalId) {
        return Optional.ofNullable(students.get(nationalId));
    }

    /** Empty when the social register does not know it. */
    public Optional<Household> householdOf(String nationalId) {
        return familyOf(nationalId)
                .map(Family::household)
                .or(() -> studentOf(nationalId).map(Student::household));
    }

    /** The couples; students are found by their number only. */
    public List<Person> all() {
        return Collections.unmodifiableList(new ArrayList<>(people.values()));
    }

    /** The people whose name makes an authority misbehave. */
    public List<MagicFamily> magic() {
        return magic;
    }

    private Set<String> taken() {
        var taken = new HashSet<>(people.keySet());
        taken.addAll(students.keySet());
        return taken;
    }

    private void add(Student student) {
        students.put(student.person().nationalId(), student);
        var insurance = student.person().insurance();
        if (insurance != null) {
            insured.put(insurance.number(), student.person());
        }
    }

    private void add(Family family) {
        family.children().forEach(child -> children.put(child.number(), child));
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
