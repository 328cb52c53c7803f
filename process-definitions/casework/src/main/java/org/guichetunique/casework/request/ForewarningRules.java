package org.guichetunique.casework.request;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guichetunique.casework.casefile.KnownValue;
import org.guichetunique.casework.casefile.rule.Rules;
import org.guichetunique.exchange.dictionary.Address;
import org.guichetunique.procedures.catalogue.Forewarning;
import org.guichetunique.procedures.catalogue.PublicService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Takes the decisions of a service on what is known of a draft so far. A decision that cannot be taken tells nothing. */
@Component
final class ForewarningRules {

    private static final Logger LOG = LoggerFactory.getLogger(ForewarningRules.class);

    private final Rules rules;

    ForewarningRules(Rules rules) {
        this.rules = rules;
    }

    /** What has to be told, as if the request were filed now. */
    List<DueForewarning> of(PublicService service, Map<Address, KnownValue> values) {
        Map<Address, JsonNode> known = new LinkedHashMap<>();
        values.forEach((address, value) -> {
            if (value.value() != null) {
                known.put(address, value.value());
            }
        });
        known.putAll(FilingFacts.day(service, Instant.now()));
        List<DueForewarning> told = new ArrayList<>();
        for (Forewarning rule : service.filing().forewarnings()) {
            if (known.keySet().containsAll(rule.needs())) {
                found(service, rule, known)
                        .filter(rule.tells()::contains)
                        .ifPresent(code -> told.add(new DueForewarning(rule, code)));
            }
        }
        return List.copyOf(told);
    }

    /** Nobody is kept from filing by a rule that fails: the procedure meets it again, where an officer sees it. */
    private Optional<String> found(PublicService service, Forewarning rule, Map<Address, JsonNode> known) {
        try {
            return Optional.ofNullable(
                            rules.decide(service, rule.decisions(), known).get(rule.finding()))
                    .map(JsonNode::asString);
        } catch (RuntimeException e) {
            LOG.warn("{}: {} cannot be found out before filing", service.key(), rule.finding(), e);
            return Optional.empty();
        }
    }
}
