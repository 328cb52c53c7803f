package org.guichetunique.casework.request;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guichetunique.casework.casefile.CaseFile;
import org.guichetunique.casework.casefile.KnownValue;
import org.guichetunique.exchange.dictionary.Address;
import org.guichetunique.procedures.catalogue.PublicService;
import org.springframework.stereotype.Component;

/** What keeps a draft from being filed: something that is missing or wrong, or a rule by which it cannot be. */
@Component
final class Hindrances {

    private final Completeness completeness;
    private final Forewarnings forewarnings;

    Hindrances(Completeness completeness, Forewarnings forewarnings) {
        this.completeness = completeness;
        this.forewarnings = forewarnings;
    }

    /** The answer to who wants to file it; empty where nothing keeps them from it. */
    Optional<Submission> of(CaseFile.Draft draft, PublicService service, Map<Address, KnownValue> known) {
        List<Submission.Problem> problems = completeness.problems(draft, service, known);
        if (!problems.isEmpty()) {
            return Optional.of(new Submission.Incomplete(problems));
        }
        List<Forewarned> closing = forewarnings.of(service, known).stream()
                .filter(Forewarned::closes)
                .toList();
        return closing.isEmpty() ? Optional.empty() : Optional.of(new Submission.RuledOut(closing));
    }
}
