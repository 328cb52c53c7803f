package org.guichetunique.casework.office.retraction;

import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.guichetunique.casework.casefile.CaseFiles;
import org.guichetunique.casework.casefile.CaseId;
import org.guichetunique.casework.casefile.Person;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a person learns of a decision of theirs that is taken back, and says to it. */
@RolesAllowed("CITIZEN")
@Component
public class Hearings {

    private final RetractionRecords records;
    private final CaseFiles files;

    Hearings(RetractionRecords records, CaseFiles files) {
        this.records = records;
        this.files = files;
    }

    /** What came of an answer. */
    public enum Heard {
        HEARD,
        /** Nothing was written. */
        NOTHING,
        /** More than {@link Retractions#LONGEST} characters. */
        TOO_LONG,
        /** Answered before, too late, settled, or not this person's. */
        GONE
    }

    /** The latest first; nothing where the case is not the person's. */
    public List<Retraction> of(CaseId id, Person person) {
        return files.find(id, person).map(file -> records.of(file.id())).orElse(List.of());
    }

    /** Hears the person, once. */
    @Transactional
    public Heard answer(CaseId id, String text, Person person) {
        if (text.isBlank()) {
            return Heard.NOTHING;
        }
        if (text.strip().length() > Retractions.LONGEST) {
            return Heard.TOO_LONG;
        }
        Optional<Retraction> open = files.find(id, person)
                .flatMap(file -> records.hold(file.id()))
                .filter(retraction -> retraction.hears(Instant.now()));
        open.ifPresent(retraction -> records.answer(retraction.id(), text));
        return open.isPresent() ? Heard.HEARD : Heard.GONE;
    }
}
