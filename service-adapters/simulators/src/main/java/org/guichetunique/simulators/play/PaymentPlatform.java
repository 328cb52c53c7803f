package org.guichetunique.simulators.play;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.guichetunique.simulators.contract.Values;
import org.guichetunique.simulators.journal.Change;
import org.guichetunique.simulators.journal.Registers;
import org.guichetunique.simulators.payment.Orders;

/** Says where to pay, and tells what came of it once the person has been there. */
final class PaymentPlatform implements Played {
    private final NumberedRegister orders = new NumberedRegister(Orders.REGISTER, "PF-%d-%06d", "payment.reference");
    private final NumberedRegister receipts =
            new NumberedRegister("payment-platform/receipts", "QT-%d-%06d", "payment.receipt");
    private final URI pages;
    private final boolean everybodyPays;

    /**
     * @param pages address under which the page of each payment stands
     * @param everybodyPays whether whoever was asked to pay has paid when that is asked about
     */
    PaymentPlatform(URI pages, boolean everybodyPays) {
        this.pages = pages;
        this.everybodyPays = everybodyPays;
    }

    @Override
    public PlayedReply answer(Call call, Registers registers) {
        return switch (call.operation().id()) {
            case "openPayment" -> open(call, registers);
            case "closePayment" -> end(call, registers, Orders.CLOSED, false);
            case "collectPayment" -> collect(call, registers);
            case "refundPayment" -> end(call, registers, Orders.REFUNDED, true);
            default -> new PlayedReply.AsTheContractSays();
        };
    }

    @Override
    public boolean isReady(Call call, Registers registers) {
        return !call.operation().id().equals("collectPayment")
                || !Orders.outcome(reference(call), registers).isEmpty();
    }

    private PlayedReply open(Call call, Registers registers) {
        // Nobody guesses the page of somebody else's payment.
        var page = UUID.nameUUIDFromBytes(("page of " + call.id()).getBytes(StandardCharsets.UTF_8))
                .toString();
        var says = call.says();
        return orders.enter(
                call,
                registers,
                new Values().with("payment.address", pages + page),
                Entry.of("amount", says.text("payment.amount"), "return", says.text("payment.returnAddress")),
                Change.write(Orders.PAGES, page, Entry.of("reference", orders.upcoming(call, registers))));
    }

    private PlayedReply collect(Call call, Registers registers) {
        var outcome = Orders.outcome(reference(call), registers);
        return switch (outcome.isEmpty() && everybodyPays ? Orders.PAID : outcome) {
            case Orders.PAID ->
                receipts.enter(
                        call,
                        registers,
                        new Values().with("payment.paidOn", call.today()),
                        Entry.of("reference", reference(call)),
                        Orders.ends(reference(call), Orders.PAID));
            case Orders.DECLINED -> new PlayedReply.Refused("PAYMENT_DECLINED");
            default -> new PlayedReply.Refused("PAYMENT_EXPIRED");
        };
    }

    /** @param paid whether only what was paid can end so, or only what was not */
    private static PlayedReply end(Call call, Registers registers, String outcome, boolean paid) {
        var was = Orders.outcome(reference(call), registers);
        return (paid ? was.equals(Orders.PAID) : was.isEmpty())
                ? new PlayedReply.Granted(new Values(), Orders.ends(reference(call), outcome))
                : new PlayedReply.Granted(new Values());
    }

    private static String reference(Call call) {
        return call.says().text("payment.reference");
    }
}
