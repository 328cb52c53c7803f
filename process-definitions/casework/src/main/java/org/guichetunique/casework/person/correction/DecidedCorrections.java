package org.guichetunique.casework.person.correction;

import org.guichetunique.casework.casefile.CaseFile;
import org.guichetunique.casework.casefile.CaseFiles;
import org.guichetunique.casework.casefile.CaseId;
import org.guichetunique.casework.casefile.CaseValues;
import org.guichetunique.casework.request.evidence.EvidenceStore;
import org.guichetunique.exchange.dictionary.Address;
import org.guichetunique.exchange.dictionary.Dictionary;
import org.guichetunique.procedures.catalogue.Catalogue;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** What a correction that was accepted does to what the platform keeps: answers of before serve in no later request. */
@Component
public final class DecidedCorrections {

    private static final Address OUTCOME = Address.of("decision.outcome");
    private static final String ACCEPTED = "accepted";

    private final CaseFiles files;
    private final CaseValues values;
    private final EvidenceStore evidence;
    private final Catalogue catalogue;
    private final Dictionary dictionary;

    DecidedCorrections(
            CaseFiles files, CaseValues values, EvidenceStore evidence, Catalogue catalogue, Dictionary dictionary) {
        this.files = files;
        this.values = values;
        this.evidence = evidence;
        this.catalogue = catalogue;
        this.dictionary = dictionary;
    }

    /** In the transaction that closes a case; does nothing where it is no correction, or one that was not accepted. */
    public void closed(CaseId id) {
        CaseFile file = files.require(id);
        boolean correction = catalogue
                .openedWith(Corrections.CORRECTION, dictionary)
                .filter(service -> service.key().equals(file.service()))
                .isPresent();
        if (correction
                && values.dataOf(id)
                        .value(OUTCOME)
                        .map(JsonNode::asString)
                        .filter(ACCEPTED::equals)
                        .isPresent()) {
            evidence.outdate(file.owner());
        }
    }
}
