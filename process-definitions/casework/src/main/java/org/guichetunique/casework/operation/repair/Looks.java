package org.guichetunique.casework.operation.repair;

import java.util.Collection;
import org.guichetunique.casework.casefile.CaseFiles;
import org.guichetunique.casework.casefile.CaseId;
import org.guichetunique.casework.operation.repair.RepairRecords.Action;
import org.guichetunique.exchange.dictionary.Element;
import org.guichetunique.exchange.log.ExchangeLog;
import org.guichetunique.procedures.catalogue.Catalogue;
import org.springframework.stereotype.Component;

/** Puts on record that an operator was shown personal data: at the desk, and in the ledger of whom it is about. */
@Component
public final class Looks {

    private final ExchangeLog log;
    private final CaseFiles files;
    private final RepairRecords records;
    private final Catalogue catalogue;

    public Looks(ExchangeLog log, CaseFiles files, RepairRecords records, Catalogue catalogue) {
        this.log = log;
        this.files = files;
        this.records = records;
        this.catalogue = catalogue;
    }

    /** Where somebody looks: at a call of a case, or at an answer to one. */
    record At(CaseId caseId, String service, String step, String activity) {}

    /** Before the operator is shown anything: what cannot be recorded is not shown. */
    void looked(Operator operator, At at, Collection<Element> elements, String reason) {
        var access = log.read(
                new ExchangeLog.Reader(operator.subject(), operator.name(), Operator.PLATFORM),
                at.caseId().value(),
                files.require(at.caseId()).owner(),
                at.step(),
                new ExchangeLog.Purpose(
                        at.service(),
                        at.activity(),
                        catalogue
                                .require(at.service())
                                .legalLimit()
                                .legalBasis()
                                .fr()),
                elements.stream().map(Element::id).distinct().sorted().toList());
        records.add(operator, Action.LOOKED, at.caseId(), at.step(), reason, access);
    }
}
