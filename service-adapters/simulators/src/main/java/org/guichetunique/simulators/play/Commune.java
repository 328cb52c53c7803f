package org.guichetunique.simulators.play;

import org.guichetunique.simulators.contract.Values;
import org.guichetunique.simulators.journal.Registers;

/** Keeps the register of building permits. */
final class Commune implements Played {
    private final NumberedRegister permits = new NumberedRegister("commune/permits", "PC-%d-%06d", "permit.number");

    @Override
    public PlayedReply answer(Call call, Registers registers) {
        return switch (call.operation().id()) {
            case "issuePermit" ->
                permits.enter(
                        call,
                        registers,
                        new Values().with("permit.issuedOn", call.today()),
                        Entry.of("title", call.says().text("land.titleNumber")));
            case "withdrawPermit" -> permits.strike(call, registers);
            default -> new PlayedReply.AsTheContractSays();
        };
    }
}
