package org.guichetunique.casework.office.reading;

import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guichetunique.casework.casefile.AccessRecords;
import org.guichetunique.casework.casefile.AccessRecords.Occasion;
import org.guichetunique.casework.casefile.CaseFile;
import org.guichetunique.casework.casefile.CaseFiles;
import org.guichetunique.casework.casefile.CaseValues;
import org.guichetunique.casework.casefile.Officer;
import org.guichetunique.casework.casefile.Reference;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Opens a file of the officer's authority that no open task asks them to read. The reason is stated before anything is
 * shown, and stands with the officer's name in the ledger of whose data it is (law 09-08, articles 3 and 7).
 */
@RolesAllowed({"OFFICER", "SUPERVISOR"})
@Component
public class StatedReadings {

    /** What a file may be read for, by the keys of the texts that say so. */
    public static final List<String> REASONS =
            List.of("person-asks", "similar-file", "complaint", "court", "supervision", "other");

    /** Characters that the explanation may have. */
    public static final int LONGEST = 500;

    /** The one reason that says nothing by itself. */
    private static final String OTHER = "other";

    private static final String ACTIVITY = "stated-reading";

    /** As it stands in the ledger where somebody looks again at what they decided themself. */
    private static final String OWN = "own-reading";

    private final StatedReadingRecords records;
    private final CaseFiles files;
    private final WholeFiles whole;
    private final AccessRecords accesses;
    private final CaseValues values;

    StatedReadings(
            StatedReadingRecords records,
            CaseFiles files,
            WholeFiles whole,
            AccessRecords accesses,
            CaseValues values) {
        this.records = records;
        this.files = files;
        this.whole = whole;
        this.accesses = accesses;
        this.values = values;
    }

    /** Whether it is a file that the officer may ask to read. */
    public boolean isThere(Reference reference, Officer officer) {
        return records.find(reference, officer).isPresent();
    }

    /**
     * Opens a file, and puts on record that it was.
     *
     * @param reason of {@link #REASONS}
     * @param text what the officer adds; needed where the reason is not enough
     * @return empty where the file is not theirs to read, or where no reason was given
     */
    @Transactional
    public Optional<ReadFile> open(Reference reference, String reason, String text, Officer officer) {
        if (!REASONS.contains(reason) || (reason.equals(OTHER) && text.isBlank()) || text.length() > LONGEST) {
            return Optional.empty();
        }
        return records.find(reference, officer).map(id -> {
            CaseFile.Filed file = (CaseFile.Filed) files.require(id);
            record(file, reason, text, officer);
            return whole.of(file);
        });
    }

    /**
     * A file that the officer decided: nobody has to say why they look again at their own decision. The ledger names it as
     * that, once for a sitting.
     *
     * @return empty where they decided nothing in it, or where it is not theirs to read
     */
    @Transactional
    public Optional<ReadFile> openOwn(Reference reference, Officer officer) {
        return find(reference, officer)
                .filter(file -> hasDecided(file, officer))
                .map(file -> {
                    accesses.recordOnce(officer, new Occasion(file.id(), file.service(), "own:" + file.id(), OWN));
                    return whole.of(file);
                });
    }

    /** Whether something that this officer decided stands in the file. */
    boolean hasDecided(CaseFile.Filed file, Officer officer) {
        return ReadFile.decisions(values.of(file.id())).stream()
                .anyMatch(source -> source.name().equals(officer.subject()));
    }

    /** The file that the officer may ask to read, for who has the right to do something about it. */
    public Optional<CaseFile.Filed> find(Reference reference, Officer officer) {
        return records.find(reference, officer).map(id -> (CaseFile.Filed) files.require(id));
    }

    /**
     * Puts on record that an officer looked into a file, in the sealed log and in the ledger of whose data it is.
     *
     * @param reason of {@link #REASONS}, or one that stands for what was done with the file
     */
    public void record(CaseFile.Filed file, String reason, String text, Officer officer) {
        UUID access = accesses.record(officer, new Occasion(file.id(), file.service(), ACTIVITY, ACTIVITY));
        records.add(access, officer, file.id(), reason, text);
    }
}
