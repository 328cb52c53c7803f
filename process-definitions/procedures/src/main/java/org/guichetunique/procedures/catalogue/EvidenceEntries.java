package org.guichetunique.procedures.catalogue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.guichetunique.exchange.contract.Bindings;
import org.guichetunique.exchange.contract.Operation;
import org.guichetunique.exchange.contract.Shape;
import org.guichetunique.procedures.finding.ProcedureRule;
import tools.jackson.databind.JsonNode;

/** Reads which authorities are asked for what before anybody else is. */
final class EvidenceEntries {

    /** Of which a case is about each: every one of them is a call, a step and a row on a page. */
    private static final int MOST_OF_A_KIND = 50;

    private final ServiceEntry entry;

    EvidenceEntries(ServiceEntry entry) {
        this.entry = entry;
    }

    List<EvidenceNeed> read() {
        List<EvidenceNeed> evidence = new ArrayList<>();
        int index = 0;
        for (JsonNode node : entry.root().path("evidence")) {
            String pointer = "/evidence/" + index++;
            Map<String, String> roles = new LinkedHashMap<>();
            node.path("as")
                    .properties()
                    .forEach(role -> roles.put(role.getKey(), role.getValue().asString()));
            String id = node.path("operation").asString();
            var operation = entry.contracts().find(id);
            if (operation.isEmpty()) {
                entry.add(pointer + "/operation", ProcedureRule.OPERATION_UNKNOWN, id);
                continue;
            }
            Bindings bindings = new Bindings(roles).withSeveral(Subject.several(entry.subjects()));
            int before = entry.findings().all().size();
            operation.get().roles().forEach((role, type) -> {
                Subject subject = entry.subjects().get(bindings.subject(role));
                if (subject == null || subject.isSeveral() || !subject.type().equals(type)) {
                    entry.add(pointer, ProcedureRule.ROLE_UNBOUND, id, type, role);
                }
            });
            several(pointer, operation.get(), bindings);
            if (entry.findings().all().size() == before) {
                evidence.add(new EvidenceNeed(operation.get(), bindings));
            }
        }
        return evidence;
    }

    /** A list that is read into a case holds those whom the case is about, and no more than can be looked at. */
    private void several(String pointer, Operation operation, Bindings bindings) {
        for (Shape.Several several : operation.severalIn(bindings)) {
            if (several.most() > MOST_OF_A_KIND) {
                entry.add(pointer, ProcedureRule.LIST_UNBOUNDED, operation.id(), MOST_OF_A_KIND);
            }
        }
        operation
                .ofEach()
                .forEach(value -> Subject.at(entry.subjects(), bindings.subject(value.role()))
                        .filter(Subject::isSeveral)
                        .filter(subject ->
                                !subject.type().equals(value.element().type()))
                        .ifPresent(subject -> entry.add(
                                pointer,
                                ProcedureRule.LIST_TYPE,
                                operation.id(),
                                value.role(),
                                value.element().type(),
                                subject.name(),
                                subject.type())));
    }
}
