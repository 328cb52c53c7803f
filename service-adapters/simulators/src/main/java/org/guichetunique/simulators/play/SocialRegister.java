package org.guichetunique.simulators.play;

import java.util.Comparator;
import java.util.List;
import org.guichetunique.simulators.contract.Shape;
import org.guichetunique.simulators.contract.Values;
import org.guichetunique.simulators.journal.Registers;
import org.guichetunique.simulators.people.Child;
import org.guichetunique.simulators.people.Family;
import org.guichetunique.simulators.people.Household;
import org.guichetunique.simulators.people.Population;

/** Knows each household with its index and its children, and notes which programme it benefits from. */
final class SocialRegister implements Played {
    private final Population population;
    private final NumberedRegister beneficiaries =
            new NumberedRegister("social-register/beneficiaries", "BEN-%d-%06d", "aid.registerEntry");

    SocialRegister(Population population) {
        this.population = population;
    }

    @Override
    public PlayedReply answer(Call call, Registers registers) {
        return switch (call.operation().id()) {
            case "getHousehold" -> household(call.says().text("person.nationalId"));
            case "noteBeneficiary" ->
                beneficiaries.enter(
                        call,
                        registers,
                        new Values(),
                        Entry.of("household", call.says().text("household.registerNumber")));
            case "strikeBeneficiary" -> beneficiaries.strike(call, registers);
            default -> new PlayedReply.AsTheContractSays();
        };
    }

    private PlayedReply household(String nationalId) {
        return population
                .householdOf(nationalId)
                .<PlayedReply>map(household -> new PlayedReply.Granted(values(nationalId, household)))
                .orElseGet(() -> new PlayedReply.Refused("NO_HOUSEHOLD"));
    }

    /** The eldest first. */
    private Values values(String nationalId, Household household) {
        List<Child> children = population.familyOf(nationalId).map(Family::children).orElse(List.of()).stream()
                .filter(child -> child.deathDate() == null)
                .sorted(Comparator.comparing(Child::birthDate))
                .toList();
        var values = new Values()
                .with("household.registerNumber", household.number())
                .with("household.index", household.index())
                .with("household.monthlyIncome", household.monthlyIncome())
                .with("child" + Shape.HOW_MANY, children.size());
        population.familyOf(nationalId).ifPresent(family -> {
            for (int i = 0; i < children.size(); i++) {
                var child = children.get(i);
                var one = "child[" + i + "].";
                values.with(one + "childNumber", child.number())
                        .with(one + "givenName", child.givenName())
                        .with(one + "givenNameArabic", child.givenNameArabic())
                        .with(one + "familyName", family.father().familyName())
                        .with(one + "familyNameArabic", family.father().familyNameArabic())
                        .with(one + "birthDate", child.birthDate())
                        .with(one + "householdRank", i + 1);
            }
        });
        return values;
    }
}
