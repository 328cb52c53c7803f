package org.guichetunique.casework.operation.repair;

import jakarta.annotation.security.RolesAllowed;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.guichetunique.casework.casefile.CallRetries;
import org.guichetunique.casework.casefile.CaseId;
import org.guichetunique.casework.casefile.CaseSteps;
import org.guichetunique.casework.operation.repair.RepairRecords.Action;
import org.guichetunique.exchange.call.Outcome;
import org.guichetunique.exchange.contract.Contracts;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Calls that have failed and are tried again: an operator sees them long before they have failed for good, has one made at
 * once or tried no more. One that is being made at this moment is left to end.
 */
@RolesAllowed("OPERATOR")
@Component
public class RetriedCalls {

    private static final String TRIED_AGAIN = " s.state in ('waiting', 'unknown') and s.next_at is not null ";
    private static final String FROM =
            " from published.case_step s join published.case_file c on c.id = s.case_id where " + TRIED_AGAIN;
    private static final String WHICH = """
              and (:authority::text is null or s.authority = :authority)
              and (:service::text is null or c.service = :service)
              and (:code::text is null or coalesce(s.code, '') = :code)
            """;

    private final JdbcClient database;
    private final CallRetries retries;
    private final StuckCalls calls;
    private final RepairRecords records;
    private final Contracts contracts;
    private final TransactionTemplate transactions;

    RetriedCalls(
            JdbcClient database,
            CallRetries retries,
            StuckCalls calls,
            RepairRecords records,
            Contracts contracts,
            TransactionTemplate transactions) {
        this.database = database;
        this.retries = retries;
        this.calls = calls;
        this.records = records;
        this.contracts = contracts;
        this.transactions = transactions;
    }

    /** By authority, procedure and cause, the largest first. */
    public List<IncidentGroup> groups() {
        return database.sql(
                        """
                        select s.authority, c.service, coalesce(s.code, '') as code, count(*) as number,
                               min(s.started_at) as since
                        """ + FROM + " group by s.authority, c.service, s.code order by number desc, since limit :most")
                .param("most", Incidents.MOST_GROUPS)
                .query(Incidents::group)
                .list();
    }

    /**
     * The one that began first, first; twenty-five at a time.
     *
     * @param after the last one of the page before; null for the first page
     */
    public List<RetriedCall> page(IncidentFilter which, @Nullable RetriedCall after) {
        return which(which, "select " + Incidents.COLUMNS + ", s.attempts, s.next_at" + FROM + WHICH + """
                           and (:since::timestamptz is null or (s.started_at, s.id) > (:since, :id))
                         order by s.started_at, s.id limit :page
                        """)
                .param(
                        "since",
                        after == null ? null : Timestamp.from(after.failed().since()))
                .param("id", after == null ? null : after.failed().step())
                .param("page", Incidents.PAGE)
                .query(this::read)
                .list();
    }

    public int count(IncidentFilter which) {
        return which(which, "select count(*)" + FROM + WHICH)
                .query(Integer.class)
                .single();
    }

    /** Empty where it has ended meanwhile, well or for good. */
    public Optional<RetriedCall> find(CaseId id, String step) {
        return database.sql("select " + Incidents.COLUMNS + ", s.attempts, s.next_at" + FROM
                        + " and s.case_id = :case and s.id = :step")
                .param("case", id.value())
                .param("step", step)
                .query(this::read)
                .optional();
    }

    /** @return whether it still waited */
    @Transactional
    public boolean now(CaseId id, String step, Operator operator) {
        CaseSteps.State state = retries.holdWaiting(id, step).orElse(null);
        if (state == null) {
            return false;
        }
        RetriedCall call = find(id, step).orElseThrow();
        records.add(operator, Action.RETRIED, id, step, "");
        retries.tryAgain(id, step, state, call.failed().code(), new CallRetries.Again(call.attempts(), Instant.now()));
        calls.hasten(id, step);
        return true;
    }

    /**
     * For the end of an outage.
     *
     * @return how many calls are made now
     */
    public int allNow(IncidentFilter which, Operator operator) {
        int all = 0;
        RetriedCall last = null;
        for (List<RetriedCall> page = page(which, null); !page.isEmpty(); page = page(which, last)) {
            last = page.getLast();
            List<RetriedCall> batch = page;
            Integer hastened = transactions.execute(tx -> (int) batch.stream()
                    .filter(call -> now(call.failed().caseId(), call.failed().step(), operator))
                    .count());
            all += hastened == null ? 0 : hastened;
        }
        return all;
    }

    /**
     * From now on it is one that failed for good, and is settled like the others.
     *
     * @param reason why it is not worth trying; must not be blank
     * @return whether it still waited
     */
    @Transactional
    public boolean stop(CaseId id, String step, Operator operator, String reason) {
        OperatorReasons.require(reason);
        CaseSteps.State state = retries.holdWaiting(id, step).orElse(null);
        if (state == null) {
            return false;
        }
        RetriedCall call = find(id, step).orElseThrow();
        records.add(operator, Action.STOPPED, id, step, reason);
        calls.stop(
                id,
                step,
                state == CaseSteps.State.UNKNOWN
                        ? Outcome.Reason.UNKNOWN_OUTCOME.name()
                        : call.failed().code());
        return true;
    }

    private JdbcClient.StatementSpec which(IncidentFilter which, String sql) {
        return database.sql(sql)
                .param("authority", which.authority())
                .param("service", which.service())
                .param("code", which.code());
    }

    private RetriedCall read(ResultSet row, int number) throws SQLException {
        Incident failed = Incidents.read(row, number);
        int attempts = row.getInt("attempts");
        int most = contracts
                .find(failed.operation())
                .map(operation -> operation.authority().retry().attempts())
                .orElse(attempts);
        return new RetriedCall(
                failed,
                attempts,
                Math.max(0, most - attempts),
                row.getTimestamp("next_at").toInstant());
    }
}
