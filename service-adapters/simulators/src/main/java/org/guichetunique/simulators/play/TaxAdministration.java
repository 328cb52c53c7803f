package org.guichetunique.simulators.play;

import org.guichetunique.simulators.contract.Values;
import org.guichetunique.simulators.journal.Registers;

/** Registers deeds and gives companies their tax identifiers. */
final class TaxAdministration implements Played {
    private final NumberedRegister deeds =
            new NumberedRegister("tax-administration/deeds", "RE-%d-%06d", "tax.registrationNumber");
    private final NumberedRegister files =
            new NumberedRegister("tax-administration/files", "%1$d%2$04d", "tax.identifier");

    @Override
    public PlayedReply answer(Call call, Registers registers) {
        return switch (call.operation().id()) {
            case "registerArticles" ->
                deeds.enter(
                        call,
                        registers,
                        new Values().with("tax.registeredOn", call.today()),
                        Entry.of(
                                "ice", call.says().text("company.ice"),
                                "duty", call.says().text("tax.duty")));
            case "cancelRegistration" -> deeds.strike(call, registers);
            case "openTaxFile" -> open(call, registers);
            case "cancelTaxIdentifier" -> files.strike(call, registers);
            default -> new PlayedReply.AsTheContractSays();
        };
    }

    private PlayedReply open(Call call, Registers registers) {
        var professional = Numbers.next("professional-tax", call.today().getYear(), registers);
        return files.enter(
                call,
                registers,
                new Values()
                        .with(
                                "tax.professionalTaxNumber",
                                "%04d%04d".formatted(professional.next(), professional.year())),
                Entry.of("ice", call.says().text("company.ice")),
                professional.taken());
    }
}
