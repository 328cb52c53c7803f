package org.guichetunique.portal.office.task;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.guichetunique.casework.casefile.KnownValue;
import org.guichetunique.casework.casefile.Officer;
import org.guichetunique.casework.office.task.OfficerTask;
import org.guichetunique.casework.request.evidence.EvidenceContent;
import org.guichetunique.exchange.dictionary.Address;
import org.guichetunique.portal.shell.field.CaseWords;

/**
 * A file as it is open on one page, for the panels of that page: as it was when something last happened in it. The reading
 * of it is on record.
 */
public final class OpenFile {

    private final TaskServices services;
    private final Officer officer;
    private final CaseWords words;
    private final List<Runnable> looks = new ArrayList<>();
    private OfficerTask task;
    private Map<Address, KnownValue> known;
    private List<EvidenceContent> held;

    OpenFile(OfficerTask task, Officer officer, CaseWords words, TaskServices services) {
        this.task = task;
        this.officer = officer;
        this.words = words;
        this.services = services;
        this.known = services.contents().values(task, officer);
        this.held = services.contents().held(task, officer);
    }

    public OfficerTask task() {
        return task;
    }

    public Officer officer() {
        return officer;
    }

    public CaseWords words() {
        return words;
    }

    /** What is known in the case, with where each value came from. */
    public Map<Address, KnownValue> known() {
        return known;
    }

    /** What each authority said. */
    public List<EvidenceContent> held() {
        return held;
    }

    /** Runs {@code look} when something has happened in the file, here or elsewhere. What is no longer theirs stays as it was. */
    public void onLook(Runnable look) {
        looks.add(look);
    }

    /** Something has changed: all panels look again. */
    public void look() {
        services.tasks().find(task.id(), officer).ifPresent(now -> {
            task = now;
            known = services.contents().values(now, officer);
            held = services.contents().held(now, officer);
            List.copyOf(looks).forEach(Runnable::run);
        });
    }
}
