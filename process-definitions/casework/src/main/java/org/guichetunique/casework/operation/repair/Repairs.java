package org.guichetunique.casework.operation.repair;

import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.guichetunique.casework.casefile.CaseFile;
import org.guichetunique.casework.casefile.CaseFiles;
import org.guichetunique.casework.casefile.CaseId;
import org.guichetunique.casework.casefile.CaseSteps;
import org.guichetunique.casework.casefile.CaseValues;
import org.guichetunique.casework.casefile.document.Revocations;
import org.guichetunique.casework.operation.repair.RepairRecords.Action;
import org.guichetunique.exchange.contract.Contracts;
import org.guichetunique.exchange.contract.Operation;
import org.guichetunique.exchange.dictionary.Address;
import org.guichetunique.exchange.dictionary.Dictionary;
import org.guichetunique.exchange.dictionary.Element;
import org.guichetunique.exchange.dictionary.ElementCheck;
import org.guichetunique.procedures.catalogue.Catalogue;
import org.guichetunique.procedures.catalogue.PublicService;
import org.guichetunique.procedures.form.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/**
 * The repair desk. Whatever is done here is on record with its reason; personal data is shown to whoever has given one, and
 * that is on record too.
 */
@RolesAllowed("OPERATOR")
@Component
public class Repairs {

    private static final int AT_ONCE = 100;

    private final Incidents incidents;
    private final RepairRecords records;
    private final Looks looks;
    private final StuckCalls calls;
    private final CaseFiles files;
    private final CaseSteps steps;
    private final CaseValues values;
    private final Contracts contracts;
    private final UndoPlans plans;
    private final Catalogue catalogue;
    private final Dictionary dictionary;
    private final Revocations revocations;
    private final TransactionTemplate transactions;

    public Repairs(
            Incidents incidents,
            RepairRecords records,
            Looks looks,
            StuckCalls calls,
            CaseFiles files,
            CaseSteps steps,
            CaseValues values,
            Contracts contracts,
            UndoPlans plans,
            Catalogue catalogue,
            Dictionary dictionary,
            Revocations revocations,
            TransactionTemplate transactions) {
        this.incidents = incidents;
        this.records = records;
        this.looks = looks;
        this.calls = calls;
        this.files = files;
        this.steps = steps;
        this.values = values;
        this.contracts = contracts;
        this.plans = plans;
        this.catalogue = catalogue;
        this.dictionary = dictionary;
        this.revocations = revocations;
        this.transactions = transactions;
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
    public List<Incident> page(Which which, @Nullable Incident after) {
        return incidents.page(which, after);
    }

    public int count(Which which) {
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
        Reasons.require(reason);
        return incidents
                .find(id, step)
                .flatMap(incident -> preview(incident, true))
                .map(preview -> {
                    Incident incident = preview.incident();
                    looks.looked(
                            operator,
                            new Looks.At(id, incident.service(), step, incident.activity()),
                            elements(incident, preview.sent().keySet()).values(),
                            reason);
                    return preview;
                });
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
    public int retryAll(Which which, Operator operator) {
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
        Reasons.require(reason);
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
        Reasons.require(reason);
        return settle(id, step, operator, Action.ANSWERED, reason, incident -> {
            Operation operation = contracts.operation(incident.operation());
            Map<Address, JsonNode> allowed = new LinkedHashMap<>();
            var brings = operation.brings(calls.known(id, step).orElseThrow().bindings());
            elements(incident, brings).forEach((address, element) -> {
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
        Reasons.require(reason);
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
                    return elements(incident, operation.brings(known.bindings())).entrySet().stream()
                            .map(one -> new Field(one.getKey(), one.getValue(), required.contains(one.getKey()), null))
                            .toList();
                }))
                .orElse(List.of());
    }

    /** What undoing the case would come to. */
    @Transactional(readOnly = true)
    public UndoPlan planUndo(CaseId id) {
        return plans.of(id);
    }

    /**
     * Ends an open case and undoes what it has done, as planned now.
     *
     * @param reason must not be blank
     * @return whether the case was open
     */
    @Transactional
    public boolean undo(CaseId id, Operator operator, String reason) {
        Reasons.require(reason);
        if (!files.holdsAsOpen(id)) {
            return false;
        }
        records.add(operator, Action.UNDONE, id, null, reason);
        calls.undo(id, planUndo(id).undone());
        revocations.endedEarly(id, Revocations.Why.UNDONE);
        return true;
    }

    /** For the page that shows the case: its reference and service. */
    @Transactional(readOnly = true)
    public Optional<CaseFile.Filed> find(CaseId id) {
        return files.find(id).filter(CaseFile.Filed.class::isInstance).map(CaseFile.Filed.class::cast);
    }

    private int retry(List<Incident> batch, Operator operator) {
        Integer retried = transactions.execute(tx -> (int) batch.stream()
                .filter(incident -> retry(incident.caseId(), incident.step(), operator))
                .count());
        return retried == null ? 0 : retried;
    }

    private boolean settle(
            CaseId id,
            String step,
            Operator operator,
            Action action,
            String reason,
            java.util.function.Consumer<Incident> how) {
        if (!steps.holdStuck(id, step)) {
            return false;
        }
        Incident incident = incidents.find(id, step).orElseThrow();
        records.add(operator, action, id, step, reason);
        how.accept(incident);
        return true;
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
                    incident, operation, sent, incidents.attempts(incident.caseId(), known.key()), known.detail());
        });
    }

    private Map<Address, Element> elements(Incident incident, Collection<Address> addresses) {
        PublicService service = catalogue.require(incident.service());
        Map<Address, Element> elements = new LinkedHashMap<>();
        addresses.forEach(
                address -> service.element(address, dictionary).ifPresent(element -> elements.put(address, element)));
        return elements;
    }
}
