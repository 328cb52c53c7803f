package org.guichetunique.simulators.play;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.guichetunique.simulators.contract.Values;
import org.guichetunique.simulators.journal.Change;
import org.guichetunique.simulators.journal.Registers;
import org.guichetunique.simulators.people.Child;
import org.guichetunique.simulators.people.Family;
import org.guichetunique.simulators.people.Population;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Keeps family booklets and draws up birth certificates. */
final class CivilRegistry implements Played {
    static final String CHILDREN = "civil-registry/children";

    private static final String CERTIFICATES = "civil-registry/certificates";
    private static final String DECLARED = "civil-registry/declared-births";
    private static final String LISTED = "civil-registry/children-by-couple";
    private static final int MAJORITY = 18;
    private static final List<String> NAMES = List.of("familyName", "givenName", "familyNameArabic", "givenNameArabic");
    private static final String COUPLES = "civil-registry/children-of-couple";

    private final Population population;

    CivilRegistry(Population population) {
        this.population = population;
    }

    @Override
    public PlayedReply answer(Call call, Registers registers) {
        return switch (call.operation().id()) {
            case "getFamily" -> family(call, registers);
            case "getMinorChildren" -> minorChildren(call, registers);
            case "getWards" -> Listed.of(population, call, "wards", "ward", "NO_WARD");
            case "getEstates" -> Listed.of(population, call, "estates", "deceased", "NO_ESTATE");
            case "registerBirth" -> register(call, registers);
            case "requestRectification" -> rectify(call, registers);
            default -> new PlayedReply.AsTheContractSays();
        };
    }

    private PlayedReply family(Call call, Registers registers) {
        return population
                .familyOf(call.says().text("person.nationalId"))
                .map(family -> booklet(family, registers))
                .orElseGet(() -> new PlayedReply.Refused("NO_FAMILY_BOOKLET"));
    }

    private static PlayedReply booklet(Family family, Registers registers) {
        var marriage = family.marriage();
        if (marriage == null) {
            return new PlayedReply.Refused("NO_FAMILY_BOOKLET");
        }
        var values = family.mother().as("mother");
        family.father().as("father").forEach(values::with);
        births(family, registers)
                .max(Comparator.naturalOrder())
                .ifPresent(youngest -> values.with("latestBirth.date", youngest));
        return new PlayedReply.Granted(values.with("marriage.actNumber", marriage.actNumber())
                .with("marriage.date", marriage.date())
                .with("household.childrenCount", family.children().size() + registers.number(COUPLES, family.key()))
                .with("child.familyName", family.father().familyName())
                .with("child.familyNameArabic", family.father().familyNameArabic()));
    }

    /** The days on which the children were born whom the booklet shows, and those entered since. */
    private static Stream<LocalDate> births(Family family, Registers registers) {
        var entered = registers.find(LISTED, family.key()).stream()
                .flatMap(JsonNode::valueStream)
                .flatMap(number -> registers.find(CHILDREN, number.asString("")).stream())
                .map(child -> LocalDate.parse(child.path("birthDate").asString("")));
        return Stream.concat(family.children().stream().map(Child::birthDate), entered);
    }

    /** Those whom the booklet shows, and those whose birth was declared since. */
    private PlayedReply minorChildren(Call call, Registers registers) {
        var adults = call.today().minusYears(MAJORITY);
        var found = new ArrayList<Map<String, String>>();
        population.familyOf(call.says().text("person.nationalId")).ifPresent(family -> {
            family.children().forEach(child -> found.add(booklet(family, child)));
            registers
                    .find(LISTED, family.key())
                    .ifPresent(numbers -> numbers.forEach(number -> registers
                            .find(CHILDREN, number.asString(""))
                            .ifPresent(child -> found.add(declared(number.asString(""), child)))));
        });
        found.removeIf(
                child -> !LocalDate.parse(child.getOrDefault("birthDate", "")).isAfter(adults));
        return Listed.of(found, "child", "NO_MINOR_CHILD");
    }

    private static Map<String, String> booklet(Family family, Child child) {
        var says = new LinkedHashMap<String, String>();
        says.put("childNumber", child.number());
        says.put("givenName", child.givenName());
        says.put("givenNameArabic", child.givenNameArabic());
        says.put("familyName", family.father().familyName());
        says.put("familyNameArabic", family.father().familyNameArabic());
        says.put("birthDate", child.birthDate().toString());
        if (child.deathDate() != null) {
            says.put("deathDate", child.deathDate().toString());
        }
        return says;
    }

    private static Map<String, String> declared(String number, JsonNode child) {
        var says = new LinkedHashMap<String, String>();
        says.put("childNumber", number);
        for (var name : NAMES) {
            says.put(name, child.path(name).asString(""));
        }
        says.put("birthDate", child.path("birthDate").asString(""));
        return says;
    }

    private PlayedReply register(Call call, Registers registers) {
        var says = call.says();
        var birth = birthKey(says);
        if (registers.find(DECLARED, birth).isPresent()) {
            return new PlayedReply.Refused("ALREADY_REGISTERED");
        }
        var year = call.today().getYear();
        var acts = Numbers.next("acts", year, registers);
        var identifiers = Numbers.next("identifiers", year, registers);
        var actNumber = acts.next() + "/" + year;
        var identifier = "%d%09d".formatted(year, identifiers.next());
        var couple = says.text("mother.nationalId") + "+" + says.text("father.nationalId");
        var date = day(says.text("birth.date"), call.today());
        var certificate = Entry.of(
                "birth", birth,
                "couple", couple,
                "child", identifier,
                "givenName", says.text("child.givenName"),
                "familyName", says.text("child.familyName"));
        return new PlayedReply.Granted(
                new Values()
                        .with("birth.actNumber", actNumber)
                        .with("birth.actDate", call.today())
                        .with("birth.hijriDate", HijriDay.text(date))
                        .with("child.childNumber", identifier),
                acts.taken(),
                identifiers.taken(),
                Change.write(CERTIFICATES, actNumber, certificate),
                Change.write(DECLARED, birth, JsonNodeFactory.instance.stringNode(actNumber)),
                Change.write(CHILDREN, identifier, child(says, date)),
                Change.write(LISTED, couple, listed(couple, identifier, registers)),
                childrenOf(couple, 1, registers));
    }

    /** The court's ruling is not waited for: the child leaves the booklet and the birth may be declared again. */
    private static PlayedReply rectify(Call call, Registers registers) {
        var actNumber = call.says().text("birth.actNumber");
        return registers
                .find(CERTIFICATES, actNumber)
                .filter(certificate -> !certificate.has("rectification"))
                .map(certificate -> rectified(call, actNumber, certificate, registers))
                .orElseGet(() -> new PlayedReply.Granted(new Values()));
    }

    private static PlayedReply rectified(Call call, String actNumber, JsonNode certificate, Registers registers) {
        var marked = Entry.of("rectification", call.today().toString());
        certificate.properties().forEach(property -> marked.set(property.getKey(), property.getValue()));
        return new PlayedReply.Granted(
                new Values(),
                Change.write(CERTIFICATES, actNumber, marked),
                Change.strike(DECLARED, certificate.path("birth").asString("")),
                Change.strike(CHILDREN, certificate.path("child").asString("")),
                childrenOf(certificate.path("couple").asString(""), -1, registers));
    }

    private static Change childrenOf(String couple, int more, Registers registers) {
        return Change.write(
                COUPLES, couple, JsonNodeFactory.instance.numberNode(registers.number(COUPLES, couple) + more));
    }

    /** Whoever was struck off again is not found by the number. */
    private static JsonNode listed(String couple, String identifier, Registers registers) {
        var numbers = JsonNodeFactory.instance.arrayNode();
        registers.find(LISTED, couple).ifPresent(before -> before.forEach(numbers::add));
        return numbers.add(identifier);
    }

    private static JsonNode child(Values says, LocalDate date) {
        var child = Entry.of(
                "birthDate", date.toString(),
                "mother", says.text("mother.nationalId"),
                "father", says.text("father.nationalId"));
        NAMES.forEach(name -> child.put(name, says.text("child." + name)));
        return child;
    }

    /** Without a notification, a mother has one child of a name at a time. */
    private static String birthKey(Values says) {
        var notification = says.text("birth.notificationNumber");
        return notification.isEmpty()
                ? String.join(
                        " ", says.text("mother.nationalId"), says.text("birth.date"), says.text("child.givenName"))
                : notification;
    }

    private static LocalDate day(String text, LocalDate otherwise) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            return otherwise;
        }
    }
}
