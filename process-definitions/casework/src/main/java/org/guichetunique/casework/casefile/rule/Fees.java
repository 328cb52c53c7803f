package org.guichetunique.casework.casefile.rule;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.guichetunique.exchange.dictionary.Address;
import org.guichetunique.procedures.catalogue.Fee;
import org.guichetunique.procedures.catalogue.PublicService;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** What a service costs, by the rules by which its procedure asks for it later. */
@Component
public final class Fees {

    private static final Logger LOG = LoggerFactory.getLogger(Fees.class);

    private final Rules rules;

    Fees(Rules rules) {
        this.rules = rules;
    }

    /** Each fee of the service, with its amount where what is known says it. */
    public List<AnnouncedFee> of(PublicService service, Map<Address, JsonNode> known) {
        return service.cost().fees().stream()
                .map(fee -> new AnnouncedFee(fee, amount(service, fee, known)))
                .toList();
    }

    private @Nullable BigDecimal amount(PublicService service, Fee fee, Map<Address, JsonNode> known) {
        if (!known.keySet().containsAll(fee.needs())) {
            return null;
        }
        try {
            JsonNode amount = rules.decide(service, fee.decisions(), known).get(fee.amount());
            return amount == null ? null : amount.decimalValue();
        } catch (RuntimeException e) {
            // The words still say how it is worked out.
            LOG.warn("{}: the fee {} cannot be worked out", service.key(), fee.key(), e);
            return null;
        }
    }
}
