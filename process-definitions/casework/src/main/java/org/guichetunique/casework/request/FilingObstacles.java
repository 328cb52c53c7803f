package org.guichetunique.casework.request;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guichetunique.casework.casefile.CaseFile;
import org.guichetunique.casework.casefile.CaseId;
import org.guichetunique.casework.casefile.KnownValue;
import org.guichetunique.casework.casefile.Person;
import org.guichetunique.exchange.dictionary.Address;
import org.guichetunique.procedures.catalogue.PublicService;
import org.springframework.stereotype.Component;

/** What keeps a draft from being filed: something that is missing or wrong, a rule by which it cannot be, too many others, or one like it. */
@Component
final class FilingObstacles {

    private final Completeness completeness;
    private final ForewarningRules forewarnings;
    private final LikeRequests likes;
    private final FilingBounds bounds;

    FilingObstacles(Completeness completeness, ForewarningRules forewarnings, LikeRequests likes, FilingBounds bounds) {
        this.completeness = completeness;
        this.forewarnings = forewarnings;
        this.likes = likes;
        this.bounds = bounds;
    }

    /**
     * The answer to who wants to file it; empty where nothing keeps them from it.
     *
     * @param reason why they file it although another like it is open; empty where they have not said so
     */
    Optional<FilingResult> of(
            CaseFile.Draft draft, PublicService service, Map<Address, KnownValue> known, Person person, String reason) {
        Admission admission = Admission.of(service, person);
        if (admission == Admission.NEEDS_ASSURANCE) {
            return Optional.of(new FilingResult.NotAdmitted(admission));
        }
        List<FilingResult.Problem> problems = completeness.problems(draft, service, known);
        if (!problems.isEmpty()) {
            return Optional.of(new FilingResult.Incomplete(problems));
        }
        List<DueForewarning> closing = forewarnings.of(service, known).stream()
                .filter(DueForewarning::closes)
                .toList();
        if (!closing.isEmpty()) {
            return Optional.of(new FilingResult.RuledOut(closing));
        }
        Optional<FilingResult> bound = bounds.reached(service, person, Instant.now());
        if (bound.isPresent()) {
            return bound;
        }
        List<LikeRequest> others = reason.isBlank() ? likes.of(service, known, person) : List.of();
        return others.isEmpty() ? Optional.empty() : Optional.of(new FilingResult.Doubled(others));
    }

    /** Notes of a case that was just filed what those that come after it are held against. */
    void overcome(CaseId id, PublicService service, Map<Address, KnownValue> known, String reason) {
        likes.filed(id, service, known, reason);
    }
}
