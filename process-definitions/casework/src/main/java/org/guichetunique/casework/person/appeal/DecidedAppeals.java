package org.guichetunique.casework.person.appeal;

import org.guichetunique.casework.casefile.CaseFile;
import org.guichetunique.casework.casefile.CaseFiles;
import org.guichetunique.casework.casefile.CaseId;
import org.guichetunique.casework.casefile.CaseValues;
import org.guichetunique.casework.casefile.document.Revocations;
import org.guichetunique.exchange.dictionary.Address;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** What an appeal that is upheld does to the file it contests: the paper that said the decision is valid no longer. */
@Component
public final class DecidedAppeals {

    private static final Address OUTCOME = Address.of("decision.outcome");
    private static final String UPHELD = "accepted";

    private final AppealRecords records;
    private final CaseFiles files;
    private final CaseValues values;
    private final Revocations revocations;

    public DecidedAppeals(AppealRecords records, CaseFiles files, CaseValues values, Revocations revocations) {
        this.records = records;
        this.files = files;
        this.values = values;
        this.revocations = revocations;
    }

    /** In the transaction that closes a case; does nothing where it is no appeal, or one that was not upheld. */
    public void closed(CaseId id) {
        records.contestedBy(id).filter(contested -> isUpheld(id)).ifPresent(contested -> {
            if (files.require(contested) instanceof CaseFile.Closed file) {
                revocations.overruled(contested, file.service(), file.ending());
            }
        });
    }

    private boolean isUpheld(CaseId id) {
        return values.dataOf(id)
                .value(OUTCOME)
                .map(JsonNode::asString)
                .filter(UPHELD::equals)
                .isPresent();
    }
}
