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
    public PlayedReply answer(Call call, Registers registers) {
        return switch (call.operation().id()) {
            case "getHousehold" -> household(call);
            case "addHouseholdMember" -> add(call, registers);
            case "removeHouseholdMember" -> remove(call, registers);
            case "openBirthGrant" -> grants.open(call, registers);
            case "recoverBirthGrant" -> grants.stop(call, registers);
            case "openAid" -> Aids.open(call, registers);
            case "stopAid" -> Aids.stop(call, registers);
            default -> new PlayedReply.AsTheContractSays();
        };
    }

    private PlayedReply household(Call call) {
        return householdOf(call.says().text("person.nationalId"))
                .<PlayedReply>map(household -> new PlayedReply.Granted(values(household)))
                .orElseGet(() -> new PlayedReply.Refused("NO_HOUSEHOLD"));
    }

    private PlayedReply add(Call call, Registers registers) {
        var child = call.says().text("child.childNumber");
        return Stream.of("mother.nationalId", "father.nationalId")
                .flatMap(address -> householdOf(call.says().text(address)).stream())
                .findFirst()
                .map(household -> added(household, child, registers))
                .orElseGet(() -> new PlayedReply.Refused("NO_HOUSEHOLD"));
    }

    private static PlayedReply added(Household household, String child, Registers registers) {
        return registers.find(MEMBERS, child).isPresent()
                ? new PlayedReply.Granted(values(household))
                : new PlayedReply.Granted(
                        values(household), Change.write(MEMBERS, child, Entry.of("household", household.number())));
    }

    private static PlayedReply remove(Call call, Registers registers) {
        var child = call.says().text("child.childNumber");
        return registers.find(MEMBERS, child).isEmpty()
                ? new PlayedReply.Granted(new Values())
                : new PlayedReply.Granted(new Values(), Change.strike(MEMBERS, child));
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
