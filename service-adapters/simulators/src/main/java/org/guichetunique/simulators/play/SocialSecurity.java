package org.guichetunique.simulators.play;

import java.util.Optional;
import java.util.stream.Stream;
import org.guichetunique.simulators.contract.Values;
import org.guichetunique.simulators.journal.Change;
import org.guichetunique.simulators.journal.Registers;
import org.guichetunique.simulators.people.Insurance;
import org.guichetunique.simulators.people.Person;
import org.guichetunique.simulators.people.Population;
import tools.jackson.databind.node.JsonNodeFactory;

/** Counts contributions, covers children and pays family allowances. */
final class SocialSecurity implements Played {
    private static final String COVERS = "social-security/covers";
    private static final String COVERED = "social-security/covered-children";

    private static final int ALLOWANCE_DAYS = 108;

    private final Population population;
    private final Entitlements allowances =
            new Entitlements("social-security/allowances", "AF", "ALLOWANCE_ALREADY_OPEN");
    private final NumberedRegister employers =
            new NumberedRegister("social-security/employers", "%d%05d", "employer.number");

    SocialSecurity(Population population) {
        this.population = population;
    }

    @Override
    public PlayedReply answer(Call call, Registers registers) {
        return switch (call.operation().id()) {
            case "getContributions" -> contributions(call);
            case "getEmployment" -> employment(call);
            case "getCoverage" -> coverage(call.says().text("person.nationalId"));
            case "affiliateChild" -> affiliate(call, registers);
            case "withdrawDependant" -> withdraw(call, registers);
            case "openFamilyAllowance" -> allowances.open(call, registers);
            case "stopFamilyAllowance" -> allowances.stop(call, registers);
            case "openDeathAllowance" ->
                new PlayedReply.AsTheContractSays(new Values().with("deathAllowance.payment", Payments.means(call)));
            case "affiliateEmployer" ->
                employers.enter(
                        call,
                        registers,
                        new Values().with("employer.since", call.today()),
                        Entry.of("ice", call.says().text("company.ice")));
            case "endEmployerAffiliation" -> employers.strike(call, registers);
            default -> new PlayedReply.AsTheContractSays();
        };
    }

    private PlayedReply contributions(Call call) {
        return population
                .person(call.says().text("person.nationalId"))
                .filter(person -> person.insurance() != null)
                .<PlayedReply>map(person -> new PlayedReply.Granted(person.as("person")))
                .orElseGet(() -> new PlayedReply.Refused("NOT_INSURED"));
    }

    /** Family allowances are paid for the children of whoever has contributed for long enough. */
    private PlayedReply coverage(String nationalId) {
        var insurance = population.person(nationalId).map(Person::insurance);
        boolean children = population
                .familyOf(nationalId)
                .filter(family -> !family.children().isEmpty())
                .isPresent();
        return new PlayedReply.Granted(new Values()
                .with("coverage.scheme", insurance.isPresent() ? "employees" : "amo-tadamon")
                .with(
                        "coverage.familyAllowances",
                        children
                                && insurance
                                        .filter(one -> one.days() >= ALLOWANCE_DAYS)
                                        .isPresent()));
    }

    private PlayedReply employment(Call call) {
        var employed = population
                .person(call.says().text("person.nationalId"))
                .map(Person::insurance)
                .filter(insurance -> insurance.days() > 0)
                .isPresent();
        return new PlayedReply.Granted(new Values().with("person.employed", employed));
    }

    private PlayedReply affiliate(Call call, Registers registers) {
        var child = call.says().text("child.childNumber");
        var known = registers.find(COVERED, child).map(number -> number.asString(""));
        if (known.isPresent()) {
            return new PlayedReply.Granted(cover(known.get(), since(registers, known.get())));
        }
        return insuredParent(call)
                .map(insurance -> affiliated(call, child, insurance, registers))
                .orElseGet(() -> new PlayedReply.Refused("NO_INSURED_PARENT"));
    }

    private Optional<Insurance> insuredParent(Call call) {
        return Stream.of("mother.nationalId", "father.nationalId")
                .flatMap(address -> population.person(call.says().text(address)).stream())
                .map(Person::insurance)
                .flatMap(Stream::ofNullable)
                .findFirst();
    }

    private static PlayedReply affiliated(Call call, String child, Insurance insurance, Registers registers) {
        var rank = Numbers.next("covers-" + insurance.number(), call.today().getYear(), registers);
        var number = "%s-%s%02d".formatted(insurance.number(), call.today().getYear() % 100, rank.next());
        // Covered from birth, when the certificate is known here.
        var since = registers
                .find(CivilRegistry.CHILDREN, child)
                .map(entry -> entry.path("birthDate").asString(""))
                .orElse(call.today().toString());
        return new PlayedReply.Granted(
                cover(number, since),
                rank.taken(),
                Change.write(COVERS, number, Entry.of("child", child, "since", since)),
                Change.write(COVERED, child, JsonNodeFactory.instance.stringNode(number)));
    }

    private static PlayedReply withdraw(Call call, Registers registers) {
        var number = call.says().text("coverage.number");
        return registers
                .find(COVERS, number)
                .<PlayedReply>map(cover -> new PlayedReply.Granted(
                        new Values(),
                        Change.strike(COVERS, number),
                        Change.strike(COVERED, cover.path("child").asString(""))))
                .orElseGet(() -> new PlayedReply.Granted(new Values()));
    }

    private static String since(Registers registers, String number) {
        return registers
                .find(COVERS, number)
                .map(cover -> cover.path("since").asString(""))
                .orElse("");
    }

    private static Values cover(String number, String since) {
        return new Values().with("coverage.number", number).with("coverage.since", since);
    }
}
