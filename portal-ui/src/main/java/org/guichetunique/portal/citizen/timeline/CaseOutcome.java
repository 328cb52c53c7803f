package org.guichetunique.portal.citizen.timeline;

import java.util.List;
import java.util.Optional;
import org.guichetunique.casework.casefile.CaseFile;
import org.guichetunique.casework.casefile.KnownValue;
import org.guichetunique.casework.casefile.Source;
import org.guichetunique.casework.casefile.timeline.Timeline;
import org.guichetunique.exchange.contract.Contracts;
import org.guichetunique.exchange.contract.Operation;
import org.guichetunique.exchange.dictionary.Address;
import org.guichetunique.procedures.catalogue.Subject;
import org.springframework.stereotype.Component;

/** Tells what a request has obtained for its owner from what was said, known before or taken back. */
@Component
class CaseOutcome {

    private final Contracts contracts;

    CaseOutcome(Contracts contracts) {
        this.contracts = contracts;
    }

    /**
     * Whether an authority has given anything and has not taken it back since. An ending that brought nothing is a refusal,
     * for example.
     */
    boolean isAny(Timeline now) {
        return now.retractedAt() == null
                && now.values().values().stream()
                        .anyMatch(value -> value.source().kind() == Source.Kind.AUTHORITY && isObtained(now, value));
    }

    /** Whether it was given by an authority that changed its records for the request, or worked out by a rule from that. */
    boolean isObtained(Timeline now, KnownValue value) {
        // The declaration itself is the person's, whatever rules and authorities add to it.
        if (value.address().subject().equals(now.service().filing().filedOn().subject())) {
            return false;
        }
        return switch (value.source().kind()) {
            case RULE -> isOfWhatIsObtained(now, value.address().subject());
            case AUTHORITY ->
                !isKnownBefore(now, value.address())
                        && !isUndone(now, value)
                        && operation(value)
                                // What proves nothing, such as where to pay, is a means and no end.
                                .filter(operation -> operation.changes() && operation.evidenceType() != null)
                                .isPresent();
            default -> false;
        };
    }

    /** Whether an authority gave it and took it back when the case was undone. */
    boolean isUndone(Timeline now, KnownValue value) {
        return operation(value)
                .map(Operation::undoneBy)
                .filter(undoing -> now.entries().stream()
                        .anyMatch(entry -> entry.progress() == Timeline.Progress.DONE
                                && entry.operation() != null
                                && entry.operation().id().equals(undoing)))
                .isPresent();
    }

    private Optional<Operation> operation(KnownValue value) {
        return Optional.ofNullable(value.source().operation()).flatMap(contracts::find);
    }

    /**
     * What a rule works out is obtained where an authority has given something of the same subject. Where the person has
     * said something of the subject, the rule says what would be owed, which is not obtained.
     */
    private boolean isOfWhatIsObtained(Timeline now, String subject) {
        List<KnownValue> known = now.values().values().stream()
                .filter(value -> value.address().subject().equals(subject))
                .toList();
        return known.stream()
                        .anyMatch(value -> value.source().kind() == Source.Kind.AUTHORITY && isObtained(now, value))
                || now.file() instanceof CaseFile.Closed
                        && known.stream().allMatch(value -> value.source().kind() == Source.Kind.RULE)
                        && isAny(now);
    }

    /** An authority that changes its records may repeat in its answer what it held already. */
    private static boolean isKnownBefore(Timeline now, Address address) {
        // Evidence that lists several members brings the value of each of them.
        Address brought = now.service()
                .subject(address.subject())
                .map(Subject::each)
                .map(each -> new Address(each, address.element()))
                .orElse(address);
        return now.service().questions().evidence().stream()
                .anyMatch(need -> need.operation().brings(need.bindings()).contains(brought));
    }
}
