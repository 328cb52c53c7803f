package org.guichetunique.casework.office.task;

import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guichetunique.casework.casefile.Officer;
import org.guichetunique.exchange.contract.Authority;
import org.guichetunique.procedures.catalogue.Catalogue;
import org.guichetunique.procedures.form.Form;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What waits for officers. A task of another authority is the same as one that does not exist. */
@RolesAllowed({"OFFICER", "SUPERVISOR"})
@Component
public class Tasks {

    private final Worklist worklist;
    private final Catalogue catalogue;

    public Tasks(Worklist worklist, Catalogue catalogue) {
        this.worklist = worklist;
        this.catalogue = catalogue;
    }

    public List<OfficerTask> open(Officer officer, @Nullable OfficerTask after) {
        return open(officer, FilteredWorklist.ALL, after);
    }

    /**
     * What waits for the officer's authority, most urgent first, a page at a time.
     *
     * @param after the last one of the page before; null for the first page
     */
    public List<OfficerTask> open(Officer officer, FilteredWorklist listing, @Nullable OfficerTask after) {
        return worklist.open(officer, listing, after);
    }

    /** How many there are in each list, {@link Worklist#MOST_COUNTED} at most. */
    public Map<WorklistFilter, Integer> counts(Officer officer) {
        return worklist.counts(officer);
    }

    public Optional<OfficerTask> find(String id, Officer officer) {
        return worklist.find(id, officer);
    }

    /** Authorities that take part in the procedure, other than the officer's own. */
    public List<Authority> others(OfficerTask task, Officer officer) {
        return catalogue.require(task.service()).participants().stream()
                .filter(authority -> !authority.code().equals(officer.authority()))
                .toList();
    }

    public Form form(OfficerTask task) {
        Form form = catalogue.require(task.service()).forms().get(task.form());
        if (form == null) {
            throw new IllegalStateException("No form " + task.form() + " in " + task.service());
        }
        return form;
    }
}
