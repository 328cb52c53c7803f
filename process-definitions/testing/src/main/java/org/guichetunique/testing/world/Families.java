package org.guichetunique.testing.world;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Predicate;
import org.guichetunique.casework.casefile.Person;
import tools.jackson.databind.JsonNode;

/** Hands out invented couples, each once, so that no story meets the traces of another. */
public final class Families {

    /** Nothing is missing: the birth was notified, the couple is married and in the social register. */
    public static final Predicate<JsonNode> ORDINARY =
            mother -> mother.path("married").asBoolean() && mother.has("notification") && mother.has("household");

    public static final Predicate<JsonNode> INSURED = person -> person.has("insuranceNumber");

    private final World world;
    private final Deque<JsonNode> mothers = new ArrayDeque<>();
    private final List<JsonNode> all = new ArrayList<>();

    public Families(World world) {
        this.world = world;
        int pages = world.desk("GET", "/_people", "").path("pages").asInt();
        for (int page = 0; page < pages; page++) {
            world.desk("GET", "/_people?page=" + page, "").path("people").forEach(all::add);
        }
        // Those with a note are called by name, for what the note says.
        all.stream()
                .filter(person -> person.path("role").asString("").equals("mother") && !person.has("note"))
                .forEach(mothers::add);
    }

    public synchronized Person mother(Predicate<JsonNode> wanted) {
        JsonNode found = mothers.stream().filter(wanted).findFirst().orElseThrow();
        mothers.remove(found);
        return person(found);
    }

    public Person mother() {
        return mother(ORDINARY);
    }

    public Person spouseOf(Person person) {
        String spouse = describe(person.nationalId()).path("spouse").asString();
        return person(describe(spouse));
    }

    private JsonNode describe(String nationalId) {
        return all.stream()
                .filter(person -> person.path("nationalId").asString("").equals(nationalId))
                .findFirst()
                .orElseThrow();
    }

    private Person person(JsonNode person) {
        return world.person(
                person.path("givenName").asString() + " "
                        + person.path("familyName").asString(),
                person.path("nationalId").asString());
    }

    public Predicate<JsonNode> whoseSpouse(Predicate<JsonNode> wanted) {
        return person -> wanted.test(describe(person.path("spouse").asString()));
    }
}
