package org.guichetunique.simulators.play;

import java.util.ArrayList;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.guichetunique.simulators.contract.Values;
import org.guichetunique.simulators.journal.Change;
import org.guichetunique.simulators.journal.Registers;
import org.guichetunique.simulators.people.Population;
import tools.jackson.databind.node.JsonNodeFactory;

/** Reserves the first of three names that is free, and issues its certificate. */
final class IntellectualPropertyOffice implements Played {
    private static final String TAKEN = "intellectual-property-office/names";
    private static final int DAYS_RESERVED = 30;
    private static final int DAYS_VALID = 90;

    /** Nobody may call a company by these. */
    private static final Set<String> RESERVED_WORDS = Set.of("royal", "royale", "national", "nationale", "maroc");

    private final NumberedRegister reservations =
            new NumberedRegister("intellectual-property-office/reservations", "RN-%d-%06d", "reservation.number");
    private final NumberedRegister certificates = new NumberedRegister(
            "intellectual-property-office/certificates", "CN-%d-%06d", "reservation.certificateNumber");

    private final Population population;

    IntellectualPropertyOffice(Population population) {
        this.population = population;
    }

    @Override
    public PlayedReply answer(Call call, Registers registers) {
        return switch (call.operation().id()) {
            case "getRepresentedCompanies" -> companies(call, registers);
            case "reserveName" -> reserve(call, registers);
            case "releaseName" -> release(call, registers);
            case "issueCertificate" -> certify(call, registers);
            default -> new PlayedReply.AsTheContractSays();
        };
    }

    /** As the central register has them from the courts. */
    private PlayedReply companies(Call call, Registers registers) {
        var manager = call.says().text("person.nationalId");
        var found = new ArrayList<>(population.represented("companies", manager));
        registers
                .find(CommercialCourt.MANAGERS, manager)
                .ifPresent(companies -> companies.forEach(company -> {
                    if (registers
                            .find(CommercialCourt.ENTRIES, company.path("entry").asString(""))
                            .isPresent()) {
                        found.add(Map.of(
                                "ice", company.path("ice").asString(""),
                                "name", company.path("name").asString("")));
                    }
                }));
        return Listed.of(found, "company", "NO_COMPANY");
    }

    private PlayedReply reserve(Call call, Registers registers) {
        return Stream.of("proposal.first", "proposal.second", "proposal.third")
                .map(call.says()::text)
                .filter(name -> isFree(name, registers))
                .findFirst()
                .map(name -> reserved(call, name, registers))
                .orElseGet(() -> new PlayedReply.Refused("NAMES_REFUSED"));
    }

    private PlayedReply reserved(Call call, String name, Registers registers) {
        var values = new Values()
                .with("company.name", name)
                .with("reservation.reservedUntil", call.today().plusDays(DAYS_RESERVED));
        return reservations.enter(
                call,
                registers,
                values,
                Entry.of("name", name),
                Change.write(TAKEN, key(name), JsonNodeFactory.instance.stringNode(name)));
    }

    private PlayedReply release(Call call, Registers registers) {
        Optional<String> name = registers
                .find(reservations.name(), call.says().text(reservations.address()))
                .map(entry -> entry.path("name").asString(""));
        return name.<PlayedReply>map(known -> new PlayedReply.Granted(
                        new Values(),
                        Change.strike(reservations.name(), call.says().text(reservations.address())),
                        Change.strike(TAKEN, key(known))))
                .orElseGet(() -> new PlayedReply.Granted(new Values()));
    }

    private PlayedReply certify(Call call, Registers registers) {
        var companies = Numbers.next("companies", call.today().getYear(), registers);
        var ice = "%09d%04d%02d".formatted(3_200_000 + companies.next(), companies.year(), companies.next() % 100);
        var values = new Values()
                .with("company.ice", ice)
                .with("reservation.validUntil", call.today().plusDays(DAYS_VALID));
        return certificates.enter(
                call,
                registers,
                values,
                Entry.of("ice", ice, "receipt", call.says().text("payment.receipt")),
                companies.taken());
    }

    private static boolean isFree(String name, Registers registers) {
        return Stream.of(name.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
                        .noneMatch(RESERVED_WORDS::contains)
                && registers.find(TAKEN, key(name)).isEmpty();
    }

    /** Names that differ in case and spaces only are the same. */
    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
