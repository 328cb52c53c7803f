package org.guichetunique.simulators.people;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Year;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The families that demonstrations and tests name, from {@code fixed-people.yaml}. */
final class FixedPeople {
    private final JsonNode root;

    private FixedPeople(JsonNode root) {
        this.root = root;
    }

    static FixedPeople read() {
        try (var in = FixedPeople.class.getResourceAsStream("fixed-people.yaml")) {
            return new FixedPeople(new YAMLMapper().readTree(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Family> families(LocalDate today) {
        return root.path("families")
                .valueStream()
                .map(node -> family(node, today))
                .toList();
    }

    /** Whom people may act for, beside their children, by list and by the national number of who acts. */
    Map<String, List<Map<String, String>>> represented() {
        Map<String, List<Map<String, String>>> found = new HashMap<>();
        root.path("represented")
                .properties()
                .forEach(list -> list.getValue().forEach(one -> {
                    Map<String, String> says = new LinkedHashMap<>();
                    one.properties()
                            .forEach(part ->
                                    says.put(part.getKey(), part.getValue().asString("")));
                    var key = list.getKey() + "/" + says.remove("by");
                    found.computeIfAbsent(key, none -> new ArrayList<>()).add(says);
                }));
        return found;
    }

    List<Student> students() {
        return root.path("students").valueStream().map(FixedPeople::student).toList();
    }

    private static Student student(JsonNode node) {
        var institution = node.path("institution").asString("");
        return new Student(
                person(node, "person", text(node, "sex")),
                node.has("household") ? household(node.path("household")) : null,
                institution.isEmpty() ? null : institution,
                node.path("public").asBoolean(true),
                node.path("yearsSinceBaccalaureate").asInt(0));
    }

    List<MagicFamily> magic() {
        return root.path("magic")
                .valueStream()
                .map(node -> new MagicFamily(
                        text(node, "familyName"),
                        node.path("authority").asString(""),
                        node.path("operations")
                                .valueStream()
                                .map(name -> name.asString(""))
                                .collect(Collectors.toUnmodifiableSet()),
                        text(node, "behaviour"),
                        node.path("delayMillis").asInt(0),
                        node.path("firstCallOnly").asBoolean(false)))
                .toList();
    }

    private static Family family(JsonNode node, LocalDate today) {
        return new Family(
                person(node, "mother", "female"),
                person(node, "father", "male"),
                node.has("marriage") ? marriage(node.path("marriage")) : null,
                node.path("children").valueStream().map(FixedPeople::child).toList(),
                node.has("household") ? household(node.path("household")) : null,
                node.has("notification") ? notification(node.path("notification"), today) : null,
                node.path("note").asString(""));
    }

    private static Person person(JsonNode family, String role, String sex) {
        var node = family.path(role);
        var home = family.path("home");
        return new Person(
                text(node, "nationalId"),
                text(node, "familyName"),
                node.path("givenName").asString(""),
                text(node, "familyNameArabic"),
                node.path("givenNameArabic").asString(""),
                sex,
                born(text(node, "birthDate")),
                text(node, "birthPlace"),
                text(home, "addressLine"),
                text(home, "city"),
                text(node, "profession"),
                insurance(node.path("insurance")));
    }

    private static Temporal born(String known) {
        return known.length() == 4 ? Year.parse(known) : LocalDate.parse(known);
    }

    private static @Nullable Insurance insurance(JsonNode node) {
        return node.isMissingNode()
                ? null
                : new Insurance(text(node, "number"), node.path("days").asInt(), decimal(node, "wage"));
    }

    private static Marriage marriage(JsonNode node) {
        return new Marriage(text(node, "actNumber"), LocalDate.parse(text(node, "date")));
    }

    private static Child child(JsonNode node) {
        return new Child(
                text(node, "number"),
                text(node, "givenName"),
                text(node, "givenNameArabic"),
                text(node, "sex"),
                LocalDate.parse(text(node, "birthDate")),
                node.has("deathDate") ? LocalDate.parse(text(node, "deathDate")) : null,
                node.has("school") ? new Schooling(text(node, "school"), text(node, "level")) : null,
                node.has("disabledUntil") ? LocalDate.parse(text(node, "disabledUntil")) : null);
    }

    private static Household household(JsonNode node) {
        return new Household(text(node, "number"), decimal(node, "index"), decimal(node, "monthlyIncome"));
    }

    private static Notification notification(JsonNode node, LocalDate today) {
        var date = today.minusDays(node.path("daysAgo").asInt());
        return new Notification(
                "AN-%d-%s".formatted(date.getYear(), text(node, "number")),
                date,
                text(node, "time"),
                text(node, "facility"),
                text(node, "municipality"),
                text(node, "attendant"),
                node.path("abroad").asBoolean(false),
                text(node, "sex"));
    }

    private static BigDecimal decimal(JsonNode node, String name) {
        return new BigDecimal(text(node, name));
    }

    private static String text(JsonNode node, String name) {
        var text = node.path(name).asString("");
        if (text.isEmpty()) {
            throw new IllegalStateException("fixed-people.yaml: " + name + " is missing in " + node);
        }
        return text;
    }
}
