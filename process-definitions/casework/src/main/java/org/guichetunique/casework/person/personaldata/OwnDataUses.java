package org.guichetunique.casework.person.personaldata;

import java.util.List;
import java.util.UUID;
import org.guichetunique.casework.casefile.Person;
import org.guichetunique.casework.operation.repair.Operator;
import org.guichetunique.exchange.log.ExchangeLog;

/** Puts in the ledger what the person themselves had done with their data. */
final class OwnDataUses {

    /** What stands in the log as the purpose. */
    static final String EXPORT = "export";

    static final String ERASURE = "erasure";

    /** The right of access and the right of erasure. */
    private static final String LEGAL_BASIS = "Loi 09-08, articles 7 à 9";

    private final ExchangeLog log;

    OwnDataUses(ExchangeLog log) {
        this.log = log;
    }

    void record(Person person, String purpose) {
        log.readAll(
                new ExchangeLog.Reader(person.subject(), person.name(), Operator.PLATFORM),
                person.subject(),
                UUID.randomUUID().toString(),
                new ExchangeLog.Purpose(purpose, purpose, LEGAL_BASIS),
                List.of());
    }
}
