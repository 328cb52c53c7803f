package org.guichetunique.portal.office.task;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.guichetunique.casework.casefile.KnownValue;
import org.guichetunique.casework.casefile.Source;
import org.guichetunique.casework.request.evidence.EvidenceContent;
import org.guichetunique.exchange.contract.Authority;
import org.guichetunique.exchange.dictionary.Address;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Where what the person states and what authorities hold, or what two authorities hold, is not the same.
 *
 * @param compared how many values more than one of them gave: where there are none, nothing can be said to agree
 */
record SourceDisagreements(Map<Address, List<Statement>> byAddress, int compared) {

    /** @param authority null where it is the person who says so */
    record Statement(@Nullable Authority authority, JsonNode value) {}

    static SourceDisagreements among(Map<Address, KnownValue> known, List<EvidenceContent> evidence) {
        Map<Address, List<Statement>> statements = new LinkedHashMap<>();
        known.values().forEach(value -> {
            JsonNode stated = value.value();
            if (value.source().kind() == Source.Kind.PERSON && stated != null) {
                add(statements, value.address(), new Statement(null, stated));
            }
        });
        evidence.forEach(held -> held.values()
                .forEach((address, value) -> add(
                        statements,
                        address,
                        new Statement(held.evidence().operation().authority(), value))));
        int compared = (int) statements.values().stream()
                .filter(said ->
                        said.stream().map(Statement::authority).distinct().count() > 1)
                .count();
        statements
                .values()
                .removeIf(said -> said.stream()
                        .allMatch(statement ->
                                same(statement.value(), said.getFirst().value())));
        return new SourceDisagreements(statements, compared);
    }

    List<Statement> at(Address address) {
        return byAddress.getOrDefault(address, List.of());
    }

    boolean isEmpty() {
        return byAddress.isEmpty();
    }

    private static void add(Map<Address, List<Statement>> statements, Address address, Statement statement) {
        statements.computeIfAbsent(address, any -> new ArrayList<>()).add(statement);
    }

    /** Capital letters, spaces and trailing zeros make no difference. */
    private static boolean same(JsonNode one, JsonNode other) {
        if (one.isNumber() && other.isNumber()) {
            return one.decimalValue().compareTo(other.decimalValue()) == 0;
        }
        return plain(one).equals(plain(other));
    }

    private static String plain(JsonNode value) {
        return value.asString("").strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }
}
