package org.guichetunique.procedures.catalogue;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.guichetunique.exchange.dictionary.Address;
import org.guichetunique.procedures.finding.ProcedureRule;
import tools.jackson.databind.JsonNode;

/** Reads what is told before filing. */
final class ForewarningEntries {

    private final ServiceEntry entry;

    ForewarningEntries(ServiceEntry entry) {
        this.entry = entry;
    }

    List<Forewarning> read() {
        List<Forewarning> read = new ArrayList<>();
        int index = 0;
        for (JsonNode node : entry.root().path("beforeFiling")) {
            String pointer = "/beforeFiling/" + index++;
            List<String> decisions = node.path("decisions")
                    .valueStream()
                    .map(decision -> decision.asString(""))
                    .toList();
            List<Address> needs = entry.addresses(pointer + "/needs");
            List<Address> at = entry.addresses(pointer + "/at");
            Address finding = entry.required(pointer + "/finding");
            if (finding != null) {
                boolean closes = node.path("filing").asString("open").equals("closed");
                read.add(new Forewarning(decisions, needs, finding, tells(pointer + "/tells", finding), at, closes));
            }
        }
        return List.copyOf(read);
    }

    private Set<String> tells(String pointer, Address finding) {
        Set<String> tells = new LinkedHashSet<>();
        Set<String> codes = entry.codes(finding);
        int index = 0;
        for (JsonNode text : entry.root().at(pointer)) {
            String code = text.asString("");
            if (!codes.contains(code)) {
                entry.add(pointer + "/" + index, ProcedureRule.FOREWARNING_CODE, code, finding);
            }
            tells.add(code);
            index++;
        }
        return tells;
    }
}
