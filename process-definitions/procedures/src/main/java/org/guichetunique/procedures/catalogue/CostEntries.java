package org.guichetunique.procedures.catalogue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.guichetunique.exchange.dictionary.Address;
import tools.jackson.databind.JsonNode;

/** Reads what a service costs. */
final class CostEntries {

    private final ServiceEntry entry;

    CostEntries(ServiceEntry entry) {
        this.entry = entry;
    }

    Cost read() {
        List<Fee> fees = new ArrayList<>();
        int index = 0;
        for (JsonNode node : entry.root().at("/cost/fees")) {
            String pointer = "/cost/fees/" + index++;
            List<String> decisions = node.path("decisions")
                    .valueStream()
                    .map(decision -> decision.asString(""))
                    .toList();
            List<Address> needs = entry.addresses(pointer + "/needs");
            Address amount = entry.required(pointer + "/amount");
            if (amount != null) {
                boolean online = node.path("paid").asString("online").equals("online");
                fees.add(new Fee(node.path("key").asString(), decisions, needs, amount, online));
            }
        }
        return new Cost(
                entry.root().at("/cost/amount").decimalValue(BigDecimal.ZERO),
                entry.root().at("/cost/currency").asString(),
                List.copyOf(fees));
    }
}
