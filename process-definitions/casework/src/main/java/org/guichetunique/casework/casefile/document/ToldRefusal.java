package org.guichetunique.casework.casefile.document;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.guichetunique.casework.casefile.CaseSteps;
import org.guichetunique.exchange.contract.Contracts;
import org.guichetunique.exchange.contract.Operation;
import org.guichetunique.exchange.dictionary.Address;
import org.guichetunique.exchange.dictionary.Label;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/**
 * An authority's refusal, as a document tells of it for ever.
 *
 * @param why what the contract says of the refusal
 * @param said the authority's own words; empty where it added none
 */
record ToldRefusal(Operation operation, Label why, String said) {

    /** Where it stands among the facts of a document; no subject of a procedure is called so. */
    private static final String PLACE = "refusalTold";

    private static final Address OPERATION = new Address(PLACE, "operation");
    private static final Address CODE = new Address(PLACE, "code");
    private static final Address SAID = new Address(PLACE, "said");

    /** What a document keeps of the last of these refusals; nothing where there was none. */
    static Map<Address, JsonNode> facts(Collection<CaseSteps.Step> steps, Collection<String> activities) {
        Map<Address, JsonNode> facts = new LinkedHashMap<>();
        steps.stream()
                .filter(step -> step.state() == CaseSteps.State.REFUSED && activities.contains(step.activity()))
                .filter(step -> step.operation() != null && step.code() != null)
                .max(Comparator.comparing(CaseSteps.Step::startedAt))
                .ifPresent(step -> {
                    facts.put(OPERATION, StringNode.valueOf(step.operation()));
                    facts.put(CODE, StringNode.valueOf(step.code()));
                    facts.put(SAID, StringNode.valueOf(Objects.requireNonNullElse(step.said(), "")));
                });
        return facts;
    }

    static Optional<ToldRefusal> of(Map<Address, JsonNode> facts, Contracts contracts) {
        JsonNode operation = facts.get(OPERATION);
        JsonNode code = facts.get(CODE);
        JsonNode said = facts.get(SAID);
        return operation == null || code == null || said == null
                ? Optional.empty()
                : contracts
                        .find(operation.asString())
                        .map(found -> new ToldRefusal(
                                found,
                                Objects.requireNonNullElse(
                                        found.refusals().get(code.asString()),
                                        new Label(code.asString(), code.asString(), code.asString())),
                                said.asString()));
    }

    /** Whether the authority's own words say more than its contract. */
    boolean saysMore() {
        return !said.isEmpty() && !said.equals(why.fr()) && !said.equals(why.ar()) && !said.equals(why.en());
    }
}
