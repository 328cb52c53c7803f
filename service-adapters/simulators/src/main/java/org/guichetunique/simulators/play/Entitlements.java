package org.guichetunique.simulators.play;

import org.guichetunique.simulators.contract.Values;
import org.guichetunique.simulators.journal.Change;
import org.guichetunique.simulators.journal.Registers;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Payments of one kind, at most one for a child at a time.
 *
 * @param prefix of the references given
 * @param alreadyOpen the refusal of a second one
 */
record Entitlements(String register, String prefix, String alreadyOpen) {

    PlayedReply open(Call call, Registers registers) {
        var child = call.says().text("child.childNumber");
        if (registers.find(byChild(), child).isPresent()) {
            return new PlayedReply.Refused(alreadyOpen);
        }
        var numbers = Numbers.next(register, call.today().getYear(), registers);
        var reference = "%s-%d-%06d".formatted(prefix, numbers.year(), numbers.next());
        var firstPayment = call.today().plusMonths(1).withDayOfMonth(10);
        return new PlayedReply.Granted(
                new Values()
                        .with("entitlement.reference", reference)
                        .with("entitlement.firstPayment", firstPayment)
                        .with("entitlement.payment", Payments.means(call)),
                numbers.taken(),
                Change.write(
                        register,
                        reference,
                        Entry.of("child", child, "amount", call.says().text("entitlement.amount"))),
                Change.write(byChild(), child, JsonNodeFactory.instance.stringNode(reference)));
    }

    PlayedReply stop(Call call, Registers registers) {
        var reference = call.says().text("entitlement.reference");
        return registers
                .find(register, reference)
                .<PlayedReply>map(entry -> new PlayedReply.Granted(
                        new Values(),
                        Change.strike(register, reference),
                        Change.strike(byChild(), entry.path("child").asString(""))))
                .orElseGet(() -> new PlayedReply.Granted(new Values()));
    }

    private String byChild() {
        return register + "-by-child";
    }
}
