package org.guichetunique.simulators.play;

import org.guichetunique.simulators.contract.Values;
import org.guichetunique.simulators.journal.Registers;

/** Brings a new company's identifiers together in one notice. */
final class InvestmentCentre implements Played {
    private final NumberedRegister notices =
            new NumberedRegister("investment-centre/notices", "AI-%d-%06d", "identifiers.number");

    @Override
    public PlayedReply answer(Call call, Registers registers) {
        return switch (call.operation().id()) {
            case "issueIdentifiersNotice" ->
                notices.enter(
                        call,
                        registers,
                        new Values().with("identifiers.issuedOn", call.today()),
                        Entry.of("ice", call.says().text("company.ice")));
            case "withdrawIdentifiersNotice" -> notices.strike(call, registers);
            default -> new PlayedReply.AsTheContractSays();
        };
    }
}
