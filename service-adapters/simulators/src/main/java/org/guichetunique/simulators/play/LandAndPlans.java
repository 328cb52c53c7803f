package org.guichetunique.simulators.play;

import org.guichetunique.simulators.contract.Values;
import org.guichetunique.simulators.journal.Registers;
import org.guichetunique.simulators.people.Person;
import org.guichetunique.simulators.people.Population;

/**
 * What is known of land and of what is to be built on it. Whoever is known owns land: a number that ends with 9 owns none;
 * 7 has no plans yet; 3 to 5 build high.
 */
final class LandAndPlans implements Played {
    private final Population population;

    LandAndPlans(Population population) {
        this.population = population;
    }

    @Override
    public PlayedReply answer(Call call, Registers registers) {
        return switch (call.operation().id()) {
            case "getTitle" ->
                population
                        .person(call.says().text("person.nationalId"))
                        .filter(person -> last(person) != '9')
                        .<PlayedReply>map(LandAndPlans::title)
                        .orElseGet(() -> new PlayedReply.Refused("NO_TITLE"));
            case "getSignedPlans" ->
                population
                        .person(call.says().text("person.nationalId"))
                        .filter(person -> last(person) != '7')
                        .<PlayedReply>map(person -> plans(person, call))
                        .orElseGet(() -> new PlayedReply.Refused("NO_PLANS"));
            case "getZoning" ->
                new PlayedReply.Granted(new Values().with("zoning.zone", "B4").with("zoning.maximumFloors", 4));
            case "getFireCover" ->
                new PlayedReply.Granted(new Values()
                        .with("cover.station", "Centre de secours de Rabat-Agdal")
                        .with("cover.minutes", 9));
            default -> new PlayedReply.AsTheContractSays();
        };
    }

    private static PlayedReply title(Person person) {
        return new PlayedReply.Granted(new Values()
                .with("land.titleNumber", digits(person) + "/03")
                .with("land.addressLine", "Lotissement Al Amal, lot 12")
                .with("land.city", "Rabat")
                .with("land.area", 240));
    }

    private static PlayedReply plans(Person person, Call call) {
        var high = last(person) >= '3' && last(person) <= '5';
        return new PlayedReply.Granted(new Values()
                .with("plans.number", "PL-" + digits(person))
                .with("plans.architect", "Amal Berrechid")
                .with("plans.signedOn", call.today().minusDays(12))
                .with("plans.floorArea", high ? 2400 : 180)
                .with("plans.floors", high ? 6 : 2));
    }

    private static char last(Person person) {
        return person.nationalId().charAt(person.nationalId().length() - 1);
    }

    private static String digits(Person person) {
        return person.nationalId().replaceAll("[^0-9]", "");
    }
}
