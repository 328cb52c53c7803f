package org.guichetunique.simulators.people;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.guichetunique.simulators.journal.Beginning;
import org.jspecify.annotations.Nullable;

/** Draws coherent families, one after the other. */
final class Invention {
    private final Random random;
    private final LocalDate today;
    private final Map<String, List<String>> words = read();
    private final List<Name> familyNames = names("family names");
    private final List<Name> women = names("women");
    private final List<Name> men = names("men");
    private final Set<String> numbers;
    private int drawn;
    private int insuredSoFar;

    Invention(Beginning beginning, Set<String> taken) {
        this.random = new Random(beginning.seed());
        this.today = beginning.today();
        this.numbers = new HashSet<>(taken);
    }

    Family family() {
        drawn++;
        var home = one("homes").split(" \\| ");
        var addressLine = (1 + random.nextInt(180)) + ", " + home[1];
        var motherAge = 21 + random.nextInt(20);
        var wedding = today.minusDays(200L + random.nextInt(365 * Math.max(1, Math.min(12, motherAge - 19))));
        var mother = person("female", women, motherAge, addressLine, home[0], 35);
        var father = person("male", men, motherAge + random.nextInt(9), addressLine, home[0], 60);
        return new Family(
                mother,
                father,
                new Marriage((1 + random.nextInt(4000)) + "/" + wedding.getYear(), wedding),
                children(wedding),
                chance(70) ? household() : null,
                chance(80) ? notification(home[0]) : null,
                "");
    }

    private Person person(String sex, List<Name> givenNames, int age, String addressLine, String city, int insured) {
        var familyName = any(familyNames);
        var givenName = any(givenNames);
        return new Person(
                nationalId(),
                familyName.latin(),
                givenName.latin(),
                familyName.arabic(),
                givenName.arabic(),
                sex,
                today.minusYears(age).minusDays(random.nextInt(365)),
                one("homes").split(" \\| ")[0],
                addressLine,
                city,
                one(sex.equals("female") ? "women's occupations" : "men's occupations"),
                chance(insured) ? insurance() : null);
    }

    private Insurance insurance() {
        // A third falls short of the days that an allowance wants, so that both ways are met.
        var days = chance(66) ? 108 + random.nextInt(70) : random.nextInt(108);
        return new Insurance(
                "%d%06d".formatted(100 + random.nextInt(90), ++insuredSoFar),
                days,
                BigDecimal.valueOf(1800 + 50L * random.nextInt(250)));
    }

    private Household household() {
        return new Household(
                "RSU%06d".formatted(20000 + drawn),
                BigDecimal.valueOf(750 + random.nextInt(450), 2),
                BigDecimal.valueOf(1500 + 100L * random.nextInt(120)));
    }

    private List<Child> children(LocalDate wedding) {
        var children = new ArrayList<Child>();
        var born = wedding.plusDays(290L + random.nextInt(500));
        // The last one is old enough to leave room for the birth that is notified now.
        while (children.size() < 5 && born.isBefore(today.minusDays(330)) && chance(75)) {
            var girl = random.nextBoolean();
            var name = any(girl ? women : men);
            children.add(new Child(
                    "%d%06d%03d".formatted(born.getYear(), 100000 + drawn, children.size()),
                    name.latin(),
                    name.arabic(),
                    girl ? "female" : "male",
                    born,
                    null,
                    schooling(born),
                    null));
            born = born.plusDays(400L + random.nextInt(900));
        }
        return List.copyOf(children);
    }

    /** Everybody goes to school from six on. */
    private @Nullable Schooling schooling(LocalDate born) {
        return born.isAfter(today.minusYears(6)) ? null : new Schooling("École Ibn Toumert", "primary");
    }

    private @Nullable Notification notification(String city) {
        var date = today.minusDays(1L + random.nextInt(25));
        return new Notification(
                "AN-%d-%06d".formatted(date.getYear(), 100000 + drawn),
                date,
                "%02d:%02d".formatted(random.nextInt(24), random.nextInt(60)),
                one("facilities") + ", " + city,
                city,
                one("attendants"),
                false,
                random.nextBoolean() ? "female" : "male");
    }

    private String nationalId() {
        String number;
        do {
            number = one("card letters") + (100000 + random.nextInt(800000));
        } while (!numbers.add(number));
        return number;
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    private String one(String list) {
        return any(words.getOrDefault(list, List.of()));
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private List<Name> names(String list) {
        return words.getOrDefault(list, List.of()).stream().map(Name::of).toList();
    }

    private static Map<String, List<String>> read() {
        try (var in = Invention.class.getResourceAsStream("words.txt")) {
            if (in == null) {
                throw new IllegalStateException("words.txt is missing");
            }
            var lists = new LinkedHashMap<String, List<String>>();
            var list = new ArrayList<String>();
            for (var line : new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList()) {
                if (line.startsWith("# ")) {
                    list = new ArrayList<>();
                    lists.put(line.substring(2), list);
                } else if (!line.isBlank()) {
                    list.add(line.trim());
                }
            }
            return lists;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
