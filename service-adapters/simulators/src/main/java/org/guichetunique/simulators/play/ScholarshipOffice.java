package org.guichetunique.simulators.play;

import org.guichetunique.simulators.contract.Values;
import org.guichetunique.simulators.journal.Registers;

/** Numbers what it grants, and pays a fortnight after the order. */
final class ScholarshipOffice implements Played {
    private static final int DAYS_TO_PAY = 14;

    @Override
    public PlayedReply answer(Call call, Registers registers) {
        var year = call.today().getYear();
        return switch (call.operation().id()) {
            case "grantScholarship" -> {
                var number = Numbers.next("scholarships", year, registers);
                yield new PlayedReply.Granted(
                        new Values().with("scholarship.reference", "B-%d-%05d".formatted(year, number.next())),
                        number.taken());
            }
            case "orderPayment" -> {
                var number = Numbers.next("payment-orders", year, registers);
                yield new PlayedReply.Granted(
                        new Values()
                                .with("scholarship.paymentOrder", "OP-%d-%05d".formatted(year, number.next()))
                                .with("scholarship.firstPayment", call.today().plusDays(DAYS_TO_PAY)),
                        number.taken());
            }
            default -> new PlayedReply.AsTheContractSays();
        };
    }
}
