package org.guichetunique.casework.operation.repair;

import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.guichetunique.casework.casefile.CaseId;
import org.guichetunique.casework.casefile.CaseSteps;
import org.guichetunique.casework.operation.repair.RepairRecords.Action;
import org.guichetunique.exchange.contract.Contracts;
import org.guichetunique.exchange.contract.Operation;
import org.guichetunique.exchange.dictionary.Address;
import org.guichetunique.exchange.dictionary.ElementCheck;
import org.guichetunique.procedures.form.Field;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** What operators do about a call that does not go on by itself; all of it is on record, most of it with its reason. */
@RolesAllowed("OPERATOR")
@Component
public class Repairs {

    private static final int AT_ONCE = 100;

    private final Incidents incidents;
    private final RepairRecords records;
    private final StuckCalls calls;
    private final CaseSteps steps;
    private final Contracts contracts;
    private final CallElements elements;
    private final TransactionTemplate transactions;

    Repairs(
            Incidents incidents,
            RepairRecords records,
            StuckCalls calls,
            CaseSteps steps,
            Contracts contracts,
            CallElements elements,
            TransactionTemplate transactions) {
        this.incidents = incidents;
        this.records = records;
        this.calls = calls;
        this.steps = steps;
        this.contracts = contracts;
        this.elements = elements;
        this.transactions = transactions;
    }

    /** @return whether it was still an incident */
    @Transactional
    public boolean retry(CaseId id, String step, Operator operator) {
        return settle(id, step, operator, Action.RETRIED, "", incident -> calls.retry(id, step));
    }

    /**
     * For the end of an outage. A hundred cases at a time, so that no transaction grows long; one that somebody else
     * settles meanwhile is left to them.
     *
     * @return how many calls are made again
     */
    public int retryAll(IncidentFilter which, Operator operator) {
        int all = 0;
        Incident last = null;
        List<Incident> page = incidents.page(which, null);
        List<Incident> batch = new ArrayList<>();
        while (!page.isEmpty()) {
            last = page.getLast();
            batch.addAll(page);
            if (batch.size() >= AT_ONCE) {
                all += retry(batch, operator);
                batch.clear();
            }
            page = incidents.page(which, last);
        }
        return all + retry(batch, operator);
    }

    /** @param reason why the case may go on without; must not be blank */
    @Transactional
    public boolean skip(CaseId id, String step, Operator operator, String reason) {
        OperatorReasons.require(reason);
        return settle(id, step, operator, Action.SKIPPED, reason, incident -> calls.skip(id, step));
    }

    /**
     * Puts in what the authority answered on paper.
     *
     * @param answers canonical, by address; only what the operation's answer may bring is taken
     * @param reason where the paper is; must not be blank
     * @throws IllegalArgumentException for a value that the dictionary does not admit
     */
    @Transactional
    public boolean answer(CaseId id, String step, Map<Address, JsonNode> answers, Operator operator, String reason) {
        OperatorReasons.require(reason);
        return settle(id, step, operator, Action.ANSWERED, reason, incident -> {
            Operation operation = contracts.operation(incident.operation());
            Map<Address, JsonNode> allowed = new LinkedHashMap<>();
            var brings = operation.brings(calls.known(id, step).orElseThrow().bindings());
            elements.of(incident, brings).forEach((address, element) -> {
                JsonNode value = answers.get(address);
                if (value != null && ElementCheck.misfit(element, value).isPresent()) {
                    throw new IllegalArgumentException("Not a value of " + element.id());
                }
                if (value != null) {
                    allowed.put(address, value);
                }
            });
            calls.answer(id, step, allowed, operator);
        });
    }

    /** Puts in that the authority refused on paper, with one of the codes of its contract. */
    @Transactional
    public boolean refuse(CaseId id, String step, String code, Operator operator, String reason) {
        OperatorReasons.require(reason);
        return settle(id, step, operator, Action.ANSWERED, reason, incident -> {
            if (!contracts.operation(incident.operation()).refusals().containsKey(code)) {
                throw new IllegalArgumentException("The contract knows no refusal " + code);
            }
            calls.refuse(id, step, code);
        });
    }

    /** What an answer on paper may say, and what it may not lack, in the order of the contract's addresses. */
    @Transactional(readOnly = true)
    public List<Field> answerable(CaseId id, String step) {
        return incidents
                .find(id, step)
                .flatMap(incident -> calls.known(id, step).map(known -> {
                    Operation operation = contracts.operation(incident.operation());
                    Set<Address> required = operation.alwaysBrings(known.bindings());
                    return elements.of(incident, operation.brings(known.bindings())).entrySet().stream()
                            .map(one -> new Field(one.getKey(), one.getValue(), required.contains(one.getKey()), null))
                            .toList();
                }))
                .orElse(List.of());
    }

    private int retry(List<Incident> batch, Operator operator) {
        Integer retried = transactions.execute(tx -> (int) batch.stream()
                .filter(incident -> retry(incident.caseId(), incident.step(), operator))
                .count());
        return retried == null ? 0 : retried;
    }

    private boolean settle(
            CaseId id, String step, Operator operator, Action action, String reason, Consumer<Incident> how) {
        if (!steps.holdStuck(id, step)) {
            return false;
        }
        Incident incident = incidents.find(id, step).orElseThrow();
        records.add(operator, action, id, step, reason);
        how.accept(incident);
        return true;
    }
}
