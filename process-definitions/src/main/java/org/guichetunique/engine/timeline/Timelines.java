package org.guichetunique.engine.timeline;

import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guichetunique.engine.casefile.CaseFile;
import org.guichetunique.engine.casefile.CaseFiles;
import org.guichetunique.engine.casefile.CaseSteps;
import org.guichetunique.engine.casefile.CaseSteps.Step;
import org.guichetunique.engine.casefile.CaseValues;
import org.guichetunique.engine.casefile.KnownValue;
import org.guichetunique.engine.casefile.Person;
import org.guichetunique.engine.casefile.Reference;
import org.guichetunique.exchange.contract.Authority;
import org.guichetunique.exchange.contract.Contracts;
import org.guichetunique.exchange.contract.Operation;
import org.guichetunique.exchange.dictionary.Address;
import org.guichetunique.exchange.dictionary.Label;
import org.guichetunique.procedures.catalogue.Catalogue;
import org.guichetunique.procedures.catalogue.PublicService;
import org.guichetunique.procedures.model.Candidates;
import org.jspecify.annotations.Nullable;

/** The cases of a person, and how each stands. */
@RolesAllowed("CITIZEN")
public class Timelines {

    private final CaseFiles files;
    private final CaseSteps steps;
    private final CaseValues values;
    private final Catalogue catalogue;
    private final Contracts contracts;
    private final PaymentAddresses payments;

    public Timelines(
            CaseFiles files,
            CaseSteps steps,
            CaseValues values,
            Catalogue catalogue,
            Contracts contracts,
            PaymentAddresses payments) {
        this.files = files;
        this.steps = steps;
        this.values = values;
        this.catalogue = catalogue;
        this.contracts = contracts;
        this.payments = payments;
    }

    /**
     * Drafts and filed cases of the person, latest first.
     *
     * @param before the last one of the page before; null for the first page
     */
    public List<CaseFile> mine(Person person, @Nullable CaseFile before) {
        return files.of(person, before);
    }

    /** Empty where there is no such case of this person's. */
    public Optional<Timeline> find(Reference reference, Person person) {
        return files.find(reference, person).map(file -> {
            List<Timeline.Entry> entries = steps.of(file.id()).stream()
                    .filter(step -> step.kind() != CaseSteps.Kind.RULE)
                    .map(this::entry)
                    .toList();
            PublicService service = catalogue.require(file.service());
            Map<Address, KnownValue> known = values.of(file.id());
            return new Timeline(
                    file,
                    service,
                    entries,
                    known,
                    payments.due(service, entries, known).orElse(null));
        });
    }

    /**
     * What an agent needs to print a receipt for somebody whom they helped; nothing of how the case goes on.
     *
     * @param agent their account
     */
    @RolesAllowed("COUNTER")
    public Optional<Timeline> receipt(Reference reference, String agent) {
        return files.filedAtCounter(reference, agent)
                .map(file -> new Timeline(file, catalogue.require(file.service()), List.of(), Map.of(), null));
    }

    private Timeline.Entry entry(Step step) {
        Operation operation = step.operation() == null
                ? null
                : contracts.find(step.operation()).orElse(null);
        Authority authority = step.authority() == null
                ? null
                : contracts.authority(step.authority()).orElse(null);
        return new Timeline.Entry(
                "step." + step.activity(),
                Candidates.APPLICANT.equals(step.authority()),
                authority,
                operation,
                progress(step.state()),
                refusal(step, operation),
                step.startedAt(),
                step.endedAt());
    }

    private static @Nullable Label refusal(Step step, @Nullable Operation operation) {
        String code = step.code();
        if (step.state() != CaseSteps.State.REFUSED || operation == null || code == null) {
            return null;
        }
        return operation.refusals().get(code);
    }

    private static Timeline.Progress progress(CaseSteps.State state) {
        return switch (state) {
            case RUNNING, AWAITING -> Timeline.Progress.UNDER_WAY;
            case WAITING, UNKNOWN -> Timeline.Progress.DELAYED;
            case STUCK -> Timeline.Progress.LOOKED_INTO;
            case DONE -> Timeline.Progress.DONE;
            case SKIPPED -> Timeline.Progress.SKIPPED;
            case UNDONE -> Timeline.Progress.UNDONE;
            case REFUSED -> Timeline.Progress.DECLINED;
            case CANCELLED -> Timeline.Progress.DROPPED;
        };
    }
}
