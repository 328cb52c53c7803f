package org.guichetunique.casework.casefile.timeline;

import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guichetunique.casework.casefile.CaseFile;
import org.guichetunique.casework.casefile.CaseFiles;
import org.guichetunique.casework.casefile.CaseId;
import org.guichetunique.casework.casefile.CaseSteps;
import org.guichetunique.casework.casefile.CaseSteps.Step;
import org.guichetunique.casework.casefile.CaseValues;
import org.guichetunique.casework.casefile.KnownValue;
import org.guichetunique.casework.casefile.Person;
import org.guichetunique.casework.casefile.Reference;
import org.guichetunique.exchange.contract.Authority;
import org.guichetunique.exchange.contract.Contracts;
import org.guichetunique.exchange.contract.Operation;
import org.guichetunique.exchange.dictionary.Address;
import org.guichetunique.exchange.dictionary.Label;
import org.guichetunique.procedures.catalogue.Catalogue;
import org.guichetunique.procedures.catalogue.PublicService;
import org.guichetunique.procedures.catalogue.Subject;
import org.guichetunique.procedures.model.Candidates;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The cases of a person, and how each stands. */
@RolesAllowed("CITIZEN")
@Component
public class Timelines {

    private final CaseFiles files;
    private final CaseSteps steps;
    private final CaseValues values;
    private final Catalogue catalogue;
    private final Contracts contracts;
    private final PaymentAddresses payments;
    private final RemainingSteps outlook;

    public Timelines(
            CaseFiles files,
            CaseSteps steps,
            CaseValues values,
            Catalogue catalogue,
            Contracts contracts,
            PaymentAddresses payments,
            RemainingSteps outlook) {
        this.files = files;
        this.steps = steps;
        this.values = values;
        this.catalogue = catalogue;
        this.contracts = contracts;
        this.payments = payments;
        this.outlook = outlook;
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
        return files.find(reference, person)
                .map(file -> timeline(
                        file,
                        steps.of(file.id()),
                        values.of(file.id()),
                        files.asking(List.of(file.id())).get(file.id()),
                        files.retracted(List.of(file.id())).get(file.id())));
    }

    /**
     * How several of the person's cases stand, in as many statements as for one. Of their values only those are read that
     * say where to pay, and who deals with the case.
     */
    public Map<CaseId, Timeline> standing(Collection<CaseFile> page) {
        List<CaseFile.Filed> filed = page.stream()
                .filter(CaseFile.Filed.class::isInstance)
                .map(CaseFile.Filed.class::cast)
                .toList();
        List<CaseId> ids = filed.stream().map(CaseFile::id).toList();
        Set<String> read = filed.stream()
                .map(file -> catalogue.require(file.service()))
                .flatMap(service -> Stream.concat(
                        service.questions().subjects().values().stream()
                                .filter(subject -> subject.type().equals(PaymentAddresses.PAYMENT))
                                .map(Subject::name),
                        service.authorityNamedAt().map(Address::subject).stream()))
                .collect(Collectors.toSet());
        Map<CaseId, List<Step>> entered = steps.of(ids);
        Map<CaseId, Map<Address, KnownValue>> known = values.of(ids, read);
        Map<CaseId, Instant> asking = files.asking(ids);
        Map<CaseId, Instant> takenBack = files.retracted(ids);
        return filed.stream()
                .collect(Collectors.toMap(
                        CaseFile::id,
                        file -> timeline(
                                file,
                                entered.getOrDefault(file.id(), List.of()),
                                known.getOrDefault(file.id(), Map.of()),
                                asking.get(file.id()),
                                takenBack.get(file.id()))));
    }

    private Timeline timeline(
            CaseFile.Filed file,
            List<Step> entered,
            Map<Address, KnownValue> known,
            @Nullable Instant asksUntil,
            @Nullable Instant retractedAt) {
        List<Timeline.Entry> entries = entered.stream()
                .filter(step -> step.kind() != CaseSteps.Kind.RULE)
                .map(this::entry)
                .toList();
        PublicService service = catalogue.require(file.service());
        boolean open = file instanceof CaseFile.Open;
        Set<String> underWay = entered.stream()
                .filter(step -> step.endedAt() == null)
                .map(Step::activity)
                .collect(Collectors.toSet());
        return new Timeline(
                file,
                service,
                authority(service, known),
                entries,
                known,
                payments.due(service, entries, known).orElse(null),
                open ? outlook.of(service.key(), underWay, known) : List.of(),
                open ? asksUntil : null,
                retractedAt);
    }

    private Authority authority(PublicService service, Map<Address, KnownValue> known) {
        return service.authorityNamedAt()
                .flatMap(address -> Optional.ofNullable(known.get(address)))
                .flatMap(named -> Optional.ofNullable(named.value()))
                .flatMap(code -> contracts.authority(code.asString("")))
                .orElse(service.competence().authority());
    }

    /**
     * What an agent needs to print a receipt for somebody whom they helped; nothing of how the case goes on.
     *
     * @param agent their account
     */
    @RolesAllowed("COUNTER")
    public Optional<Timeline> receipt(Reference reference, String agent) {
        return files.filedAtCounter(reference, agent).map(file -> {
            PublicService service = catalogue.require(file.service());
            return new Timeline(
                    file, service, service.competence().authority(), List.of(), Map.of(), null, List.of(), null, null);
        });
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
                step.said(),
                step.startedAt(),
                step.endedAt(),
                step.member());
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
