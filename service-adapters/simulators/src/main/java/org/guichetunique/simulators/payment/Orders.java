package org.guichetunique.simulators.payment;

import java.util.Optional;
import org.guichetunique.simulators.journal.Change;
import org.guichetunique.simulators.journal.Registers;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** What the payment platform wrote down of each payment. */
public final class Orders {
    public static final String REGISTER = "payment-platform/orders";
    /** Which payment a page is for. */
    public static final String PAGES = "payment-platform/pages";

    public static final String PAID = "paid";
    public static final String DECLINED = "declined";
    public static final String CLOSED = "closed";
    public static final String REFUNDED = "refunded";

    private static final String OUTCOMES = "payment-platform/outcomes";

    private Orders() {}

    /** How a payment ended; empty while it waits for whoever pays it, {@link #CLOSED} where there is no such payment. */
    public static String outcome(String reference, Registers registers) {
        if (registers.find(REGISTER, reference).isEmpty()) {
            return CLOSED;
        }
        return registers
                .find(OUTCOMES, reference)
                .map(node -> node.asString(""))
                .orElse("");
    }

    public static Change ends(String reference, String outcome) {
        return Change.write(OUTCOMES, reference, JsonNodeFactory.instance.stringNode(outcome));
    }

    /**
     * What a page is for.
     *
     * @param amount in dirhams
     * @param returnAddress as the order gave it
     */
    record Order(String reference, String amount, String returnAddress) {}

    static Optional<Order> ofPage(String page, Registers registers) {
        return registers
                .find(PAGES, page)
                .map(entry -> entry.path("reference").asString(""))
                .flatMap(reference -> registers.find(REGISTER, reference).map(entry -> order(reference, entry)));
    }

    private static Order order(String reference, JsonNode entry) {
        return new Order(
                reference,
                entry.path("amount").asString(""),
                entry.path("return").asString(""));
    }
}
