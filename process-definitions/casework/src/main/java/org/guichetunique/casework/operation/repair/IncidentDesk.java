package org.guichetunique.casework.operation.repair;

import jakarta.annotation.security.RolesAllowed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guichetunique.casework.casefile.AccessRecords.Occasion;
import org.guichetunique.casework.casefile.CaseId;
import org.guichetunique.casework.casefile.CaseValues;
import org.guichetunique.exchange.call.Problem;
import org.guichetunique.exchange.contract.Contracts;
import org.guichetunique.exchange.contract.Operation;
import org.guichetunique.exchange.dictionary.Address;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;

/**
 * What operators see of the calls that do not go on by themselves. Personal data is shown to whoever has given a reason, and
 * that is on record.
 */
@RolesAllowed("OPERATOR")
@Component
public class IncidentDesk {

    private final Incidents incidents;
    private final RepairRecords records;
    private final StuckCalls calls;
    private final CaseValues values;
    private final Contracts contracts;
    private final CallElements elements;

    IncidentDesk(
            Incidents incidents,
            RepairRecords records,
            StuckCalls calls,
            CaseValues values,
            Contracts contracts,
            CallElements elements) {
        this.incidents = incidents;
        this.records = records;
        this.calls = calls;
        this.values = values;
        this.contracts = contracts;
        this.elements = elements;
    }

    /** By authority, procedure and cause, the largest first. */
    public List<IncidentGroup> groups() {
        return incidents.groups();
    }

    /**
     * Oldest first, a page at a time.
     *
     * @param after the last one of the page before; null for the first page
     */
    public List<Incident> page(IncidentFilter which, @Nullable Incident after) {
        return incidents.page(which, after);
    }

    public int count(IncidentFilter which) {
        return incidents.count(which);
    }

    /** Empty where it is none any more. */
    @Transactional(readOnly = true)
    public Optional<Preview> preview(CaseId id, String step) {
        return incidents.find(id, step).flatMap(incident -> preview(incident, false));
    }

    /**
     * With the personal data that the call sends.
     *
     * @param reason why the operator has to see it; must not be blank
     */
    @Transactional
    public Optional<Preview> look(CaseId id, String step, Operator operator, String reason) {
        OperatorReasons.require(reason);
        return incidents
                .find(id, step)
                .flatMap(incident -> preview(incident, true))
                .map(preview -> {
                    Incident incident = preview.incident();
                    records.looked(
                            operator,
                            new Occasion(id, incident.service(), step, incident.activity()),
                            elements.of(incident, preview.sent().keySet()).values(),
                            reason);
                    return preview;
                });
    }

    private Optional<Preview> preview(Incident incident, boolean withValues) {
        Operation operation = contracts.operation(incident.operation());
        return calls.known(incident.caseId(), incident.step()).map(known -> {
            var data = values.dataOf(incident.caseId());
            Map<Address, Optional<JsonNode>> sent = new LinkedHashMap<>();
            operation
                    .sends(known.bindings())
                    .forEach(address -> sent.put(address, withValues ? data.value(address) : Optional.empty()));
            return new Preview(
                    incident,
                    operation,
                    sent,
                    incidents.attempts(incident.caseId(), known.key()),
                    known.detail(),
                    incidents
                            .problem(incident.caseId(), incident.step())
                            .map(problem -> withValues ? problem : withoutDetail(problem))
                            .orElse(null));
        });
    }

    /** The detail may name somebody. */
    private static Problem withoutDetail(Problem problem) {
        return new Problem(problem.status(), problem.title(), problem.code(), "");
    }
}
