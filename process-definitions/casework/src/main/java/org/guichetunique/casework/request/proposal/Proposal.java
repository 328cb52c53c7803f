package org.guichetunique.casework.request.proposal;

import java.math.BigDecimal;
import java.util.List;
import org.guichetunique.casework.request.evidence.Consent;
import org.guichetunique.casework.request.evidence.EvidenceContent;
import org.guichetunique.procedures.catalogue.PublicService;

/** What a person reads about an entitlement that they have not asked for. */
public sealed interface Proposal {

    PublicService service();

    /** What it was concluded from, as the authorities said it. */
    List<EvidenceContent> evidence();

    /** @param amount that the rules give */
    record Entitled(PublicService service, BigDecimal amount, List<EvidenceContent> evidence) implements Proposal {}

    /** @param consents without which it cannot be known */
    record Possible(PublicService service, List<Consent> consents, List<EvidenceContent> evidence)
            implements Proposal {}
}
