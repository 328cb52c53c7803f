package org.guichetunique.simulators.play;

import java.util.function.ToIntBiFunction;
import org.guichetunique.simulators.contract.Values;
import org.guichetunique.simulators.journal.Registers;
import org.guichetunique.simulators.people.Person;
import org.guichetunique.simulators.people.Population;

/** An authority that knows how many of something a person has, and otherwise does as its contract says. */
final class Ties implements Played {
    private final Population population;
    private final String operation;
    private final String address;
    private final ToIntBiFunction<Person, Call> count;

    private Ties(Population population, String operation, String address, ToIntBiFunction<Person, Call> count) {
        this.population = population;
        this.operation = operation;
        this.address = address;
        this.count = count;
    }

    /** Every other person has a car. */
    static Ties vehicles(Population population) {
        return new Ties(
                population,
                "getVehicles",
                "vehicle.count",
                (person, call) -> person.nationalId().endsWith("1") ? 1 : 0);
    }

    /** Children of four and more go to school. */
    static Ties pupils(Population population) {
        return new Ties(
                population,
                "getPupils",
                "schooling.pupils",
                (person, call) -> population
                        .familyOf(person.nationalId())
                        .map(family -> (int) family.children().stream()
                                .filter(child ->
                                        !child.birthDate().isAfter(call.today().minusYears(4)))
                                .count())
                        .orElse(0));
    }

    /** Whoever has a household of their own has water and electricity. */
    static Ties supplies(Population population) {
        return new Ties(
                population,
                "getContracts",
                "supply.contracts",
                (person, call) -> population.familyOf(person.nationalId()).isPresent() ? 1 : 0);
    }

    @Override
    public PlayedReply answer(Call call, Registers registers) {
        if (!call.operation().id().equals(operation)) {
            return new PlayedReply.AsTheContractSays();
        }
        var number = population
                .person(call.says().text("person.nationalId"))
                .map(person -> count.applyAsInt(person, call))
                .orElse(0);
        return new PlayedReply.Granted(new Values().with(address, number));
    }
}
