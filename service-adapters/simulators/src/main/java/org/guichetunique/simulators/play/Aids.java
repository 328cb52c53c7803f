package org.guichetunique.simulators.play;

import org.guichetunique.simulators.contract.Values;
import org.guichetunique.simulators.journal.Change;
import org.guichetunique.simulators.journal.Registers;
import tools.jackson.databind.node.JsonNodeFactory;

/** Monthly aids, one for a household at a time. */
final class Aids {
    private static final String AIDS = "social-support-agency/aids";
    private static final String OF_HOUSEHOLDS = "social-support-agency/aids-by-household";

    private Aids() {}

    static PlayedReply open(Call call, Registers registers) {
        var household = call.says().text("household.registerNumber");
        if (registers.find(OF_HOUSEHOLDS, household).isPresent()) {
            return new PlayedReply.Refused("AID_ALREADY_OPEN");
        }
        var numbers = Numbers.next(AIDS, call.today().getYear(), registers);
        var reference = "ASD-%d-%06d".formatted(numbers.year(), numbers.next());
        var monthsEnd = call.today().withDayOfMonth(call.today().lengthOfMonth());
        return new PlayedReply.Granted(
                new Values()
                        .with("aid.reference", reference)
                        .with("aid.firstPayment", monthsEnd)
                        .with("aid.payment", Payments.means(call)),
                numbers.taken(),
                Change.write(
                        AIDS,
                        reference,
                        Entry.of("household", household, "amount", call.says().text("aid.amount"))),
                Change.write(OF_HOUSEHOLDS, household, JsonNodeFactory.instance.stringNode(reference)));
    }

    static PlayedReply stop(Call call, Registers registers) {
        var reference = call.says().text("aid.reference");
        return registers
                .find(AIDS, reference)
                .<PlayedReply>map(entry -> new PlayedReply.Granted(
                        new Values(),
                        Change.strike(AIDS, reference),
                        Change.strike(OF_HOUSEHOLDS, entry.path("household").asString(""))))
                .orElseGet(() -> new PlayedReply.Granted(new Values()));
    }
}
