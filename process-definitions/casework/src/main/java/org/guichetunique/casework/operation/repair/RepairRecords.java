package org.guichetunique.casework.operation.repair;

import java.util.Collection;
import java.util.UUID;
import org.guichetunique.casework.casefile.AccessRecords;
import org.guichetunique.casework.casefile.AccessRecords.Occasion;
import org.guichetunique.casework.casefile.CaseId;
import org.guichetunique.exchange.dictionary.Element;
import org.guichetunique.exchange.log.ExchangeLog;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What operators did, to which case and why; entries are only ever added. */
@Component
public final class RepairRecords {

    private final JdbcClient database;
    private final AccessRecords accesses;

    public RepairRecords(JdbcClient database, AccessRecords accesses) {
        this.database = database;
        this.accesses = accesses;
    }

    /** What an operator may do. */
    public enum Action {
        LOOKED,
        RETRIED,
        SKIPPED,
        ANSWERED,
        UNDONE,
        STOPPED
    }

    /** Before the operator is shown personal data; it stands in the ledger of whom it is about, too. */
    void looked(Operator operator, Occasion at, Collection<Element> elements, String reason) {
        UUID access = accesses.record(
                new ExchangeLog.Reader(operator.subject(), operator.name(), Operator.PLATFORM), at, elements);
        add(operator, Action.LOOKED, at.caseId(), at.work(), reason, access);
    }

    /** @param step null where the whole case is meant */
    void add(Operator operator, Action action, CaseId id, @Nullable String step, String reason) {
        add(operator, action, id, step, reason, null);
    }

    /** @param access that is in the person's ledger; null where no personal data was shown */
    private void add(
            Operator operator, Action action, CaseId id, @Nullable String step, String reason, @Nullable UUID access) {
        database.sql("""
                        insert into repair_action (operator, operator_name, action, case_id, step_id, reason,
                                                   exchange_id)
                        values (:operator, :name, :action, :case, :step, :reason, :access)
                        """)
                .param("operator", operator.subject())
                .param("name", operator.name())
                .param("action", action.name().toLowerCase(java.util.Locale.ROOT))
                .param("case", id.value())
                .param("step", step)
                .param("reason", reason)
                .param("access", access)
                .update();
    }
}
