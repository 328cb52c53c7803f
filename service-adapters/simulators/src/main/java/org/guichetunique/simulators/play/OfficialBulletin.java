package org.guichetunique.simulators.play;

import org.guichetunique.simulators.contract.Values;
import org.guichetunique.simulators.journal.Registers;

/** Publishes legal notices. */
final class OfficialBulletin implements Played {
    private final NumberedRegister notices =
            new NumberedRegister("official-bulletin/notices", "BO-%d-%06d", "publication.number");

    @Override
    public PlayedReply answer(Call call, Registers registers) {
        return switch (call.operation().id()) {
            case "publishNotice" ->
                notices.enter(
                        call,
                        registers,
                        new Values().with("publication.publishedOn", call.today()),
                        Entry.of("name", call.says().text("company.name")));
            case "publishRectification" -> notices.strike(call, registers);
            default -> new PlayedReply.AsTheContractSays();
        };
    }
}
