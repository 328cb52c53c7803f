package org.guichetunique.casework.request.proposal;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guichetunique.casework.casefile.CaseFile;
import org.guichetunique.casework.casefile.CaseValues;
import org.guichetunique.casework.casefile.Person;
import org.guichetunique.casework.casefile.rule.Rules;
import org.guichetunique.casework.request.DraftContents;
import org.guichetunique.casework.request.evidence.Consent;
import org.guichetunique.casework.request.evidence.Evidence;
import org.guichetunique.exchange.dictionary.Address;
import org.guichetunique.procedures.catalogue.Catalogue;
import org.guichetunique.procedures.catalogue.EntitlementRule;
import org.guichetunique.procedures.catalogue.PublicService;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.BooleanNode;

/** What the rules of a service say of a draft, with what the authorities have answered so far. */
@Component
final class Entitlements {

    private final Catalogue catalogue;
    private final CaseValues values;
    private final Rules rules;
    private final DraftContents contents;

    Entitlements(Catalogue catalogue, CaseValues values, Rules rules, DraftContents contents) {
        this.catalogue = catalogue;
        this.values = values;
        this.rules = rules;
        this.contents = contents;
    }

    /** Whether no further answer can make the person entitled. */
    boolean isRuledOut(PublicService service, CaseFile.Draft draft) {
        Address possible = required(service).possible();
        return possible != null
                && !decided(service, draft)
                        .getOrDefault(possible, BooleanNode.TRUE)
                        .asBoolean(true);
    }

    /** Whether some authority did not answer. */
    boolean isSilent(CaseFile.Draft draft, Person person) {
        return contents.evidence(draft.id(), person).stream()
                .anyMatch(evidence -> evidence.state() == Evidence.State.FAILED);
    }

    /** Empty where nothing can be proposed. */
    Optional<Proposal> proposal(CaseFile.Draft draft, Person person) {
        PublicService service = catalogue.require(draft.service());
        Map<Address, JsonNode> decided = decided(service, draft);
        JsonNode amount = decided.get(required(service).amount());
        if (amount != null && amount.decimalValue(BigDecimal.ZERO).signum() > 0) {
            return Optional.of(
                    new Proposal.Entitled(service, amount.decimalValue(), contents.preview(draft.id(), person)));
        }
        List<Consent> unanswered = contents.consents(draft.id(), person).stream()
                .filter(consent -> consent.answer() == null)
                .toList();
        return unanswered.isEmpty() || isRuledOut(service, draft)
                ? Optional.empty()
                : Optional.of(new Proposal.Possible(service, unanswered, contents.preview(draft.id(), person)));
    }

    private Map<Address, JsonNode> decided(PublicService service, CaseFile.Draft draft) {
        Map<Address, JsonNode> known = new LinkedHashMap<>();
        values.of(draft.id()).forEach((address, value) -> {
            JsonNode json = value.value();
            if (json != null) {
                known.put(address, json);
            }
        });
        return rules.decide(service, required(service).decisions(), known);
    }

    private static EntitlementRule required(PublicService service) {
        EntitlementRule proposed = service.applicants().proposed();
        if (proposed == null) {
            throw new IllegalArgumentException(service.key() + " is not proposed");
        }
        return proposed;
    }
}
