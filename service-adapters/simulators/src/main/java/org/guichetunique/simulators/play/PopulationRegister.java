package org.guichetunique.simulators.play;

import org.guichetunique.simulators.contract.Values;
import org.guichetunique.simulators.journal.Change;
import org.guichetunique.simulators.journal.Registers;
import org.guichetunique.simulators.people.Person;
import org.guichetunique.simulators.people.Population;

/** Knows who bears a national identity number, and enters newborn children. */
final class PopulationRegister implements Played {
    private static final String ADDRESSES = "population-register/addresses";
    private static final String ENTRIES = "population-register/children";

    private final Population population;

    PopulationRegister(Population population) {
        this.population = population;
    }

    @Override
    public PlayedReply answer(Call call, Registers registers) {
        return switch (call.operation().id()) {
            case "getPerson" -> person(call, registers);
            case "changeAddress" -> move(call);
            case "restoreAddress" ->
                new PlayedReply.Granted(
                        new Values(), Change.strike(ADDRESSES, call.says().text("person.nationalId")));
            case "registerChild" -> register(call, registers);
            case "withdrawChild" -> withdraw(call, registers);
            default -> new PlayedReply.AsTheContractSays();
        };
    }

    private PlayedReply move(Call call) {
        var number = call.says().text("person.nationalId");
        if (population.person(number).isEmpty()) {
            return new PlayedReply.Refused("UNKNOWN_PERSON");
        }
        return new PlayedReply.Granted(
                new Values()
                        .with("acknowledgement.reference", "AD-" + call.id().substring(0, 8))
                        .with("acknowledgement.date", call.today()),
                Change.write(
                        ADDRESSES,
                        number,
                        Entry.of(
                                "addressLine", call.says().text("move.addressLine"),
                                "city", call.says().text("move.city"))));
    }

    private static Values at(Person person, Registers registers) {
        var values = person.as("person");
        registers
                .find(ADDRESSES, person.nationalId())
                .ifPresent(home -> values.with(
                                "person.addressLine", home.path("addressLine").asString(""))
                        .with("person.city", home.path("city").asString("")));
        return values;
    }

    private PlayedReply person(Call call, Registers registers) {
        return population
                .person(call.says().text("person.nationalId"))
                .<PlayedReply>map(person -> new PlayedReply.Granted(at(person, registers)))
                .orElseGet(() -> new PlayedReply.Refused("UNKNOWN_PERSON"));
    }

    private PlayedReply register(Call call, Registers registers) {
        var child = call.says().text("child.childNumber");
        if (registers.find(ENTRIES, child).isPresent()) {
            return new PlayedReply.Refused("CHILD_ALREADY_ENTERED");
        }
        return new PlayedReply.Granted(
                new Values(),
                Change.write(
                        ENTRIES,
                        child,
                        Entry.of(
                                "familyName", call.says().text("child.familyName"),
                                "givenName", call.says().text("child.givenName"),
                                "actNumber", call.says().text("birth.actNumber"),
                                "mother", call.says().text("mother.nationalId"),
                                "father", call.says().text("father.nationalId"))));
    }

    private PlayedReply withdraw(Call call, Registers registers) {
        var child = call.says().text("child.childNumber");
        return registers.find(ENTRIES, child).isEmpty()
                ? new PlayedReply.Granted(new Values())
                : new PlayedReply.Granted(new Values(), Change.strike(ENTRIES, child));
    }
}
