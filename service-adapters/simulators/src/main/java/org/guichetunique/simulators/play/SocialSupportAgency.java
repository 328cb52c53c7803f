package org.guichetunique.simulators.play;

import java.util.Optional;
import java.util.stream.Stream;
import org.guichetunique.simulators.contract.Values;
import org.guichetunique.simulators.journal.Change;
import org.guichetunique.simulators.journal.Registers;
import org.guichetunique.simulators.people.Household;
import org.guichetunique.simulators.people.Population;

/** Pays birth grants and direct social aid, and looks after households. */
final class SocialSupportAgency implements Played {
    private static final String MEMBERS = "social-support-agency/added-members";

    private final Population population;
    private final Entitlements grants = new Entitlements("social-support-agency/grants", "PN", "GRANT_ALREADY_PAID");

    SocialSupportAgency(Population population) {
        this.population = population;
    }

    @Override
    public Answer answer(Call call, Registers registers) {
        return switch (call.operation().id()) {
            case "getHousehold" -> household(call);
            case "addHouseholdMember" -> add(call, registers);
            case "removeHouseholdMember" -> remove(call, registers);
            case "openBirthGrant" -> grants.open(call, registers);
            case "recoverBirthGrant" -> grants.stop(call, registers);
            case "openAid" -> Aids.open(call, registers);
            case "stopAid" -> Aids.stop(call, registers);
            default -> new Answer.AsTheContractSays();
        };
    }

    private Answer household(Call call) {
        return householdOf(call.says().text("person.nationalId"))
                .<Answer>map(household -> new Answer.Granted(values(household)))
                .orElseGet(() -> new Answer.Refused("NO_HOUSEHOLD"));
    }

    private Answer add(Call call, Registers registers) {
        var child = call.says().text("child.childNumber");
        return Stream.of("mother.nationalId", "father.nationalId")
                .flatMap(address -> householdOf(call.says().text(address)).stream())
                .findFirst()
                .map(household -> added(household, child, registers))
                .orElseGet(() -> new Answer.Refused("NO_HOUSEHOLD"));
    }

    private static Answer added(Household household, String child, Registers registers) {
        return registers.find(MEMBERS, child).isPresent()
                ? new Answer.Granted(values(household))
                : new Answer.Granted(
                        values(household), Change.write(MEMBERS, child, Entry.of("household", household.number())));
    }

    private static Answer remove(Call call, Registers registers) {
        var child = call.says().text("child.childNumber");
        return registers.find(MEMBERS, child).isEmpty()
                ? new Answer.Granted(new Values())
                : new Answer.Granted(new Values(), Change.strike(MEMBERS, child));
    }

    private Optional<Household> householdOf(String nationalId) {
        return population.householdOf(nationalId);
    }

    private static Values values(Household household) {
        return new Values()
                .with("household.registerNumber", household.number())
                .with("household.index", household.index())
                .with("household.monthlyIncome", household.monthlyIncome());
    }
}
