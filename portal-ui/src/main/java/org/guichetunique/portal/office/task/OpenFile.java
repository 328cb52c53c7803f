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

/** A file as it is open on one page, for the panels of that page. The reading of it is on record. */
public final class OpenFile {

    private final OfficerTask task;
    private final Officer officer;
    private final CaseWords words;
    private final Map<Address, KnownValue> known;
    private final List<EvidenceContent> held;
    private final List<Runnable> looks = new ArrayList<>();

    OpenFile(
            OfficerTask task,
            Officer officer,
            CaseWords words,
            Map<Address, KnownValue> known,
            List<EvidenceContent> held) {
        this.task = task;
        this.officer = officer;
        this.words = words;
        this.known = known;
        this.held = held;
    }

    /** As it was when the page was opened. */
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

    /** Runs {@code look} every few seconds while the page is shown, and when another panel has changed something. */
    public void onLook(Runnable look) {
        looks.add(look);
    }

    /** Something has changed: all panels look again. */
    public void look() {
        List.copyOf(looks).forEach(Runnable::run);
    }
}
