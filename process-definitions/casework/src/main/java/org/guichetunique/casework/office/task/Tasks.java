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
    private final WorklistPages pages;
    private final Catalogue catalogue;

    public Tasks(Worklist worklist, WorklistPages pages, Catalogue catalogue) {
        this.worklist = worklist;
        this.pages = pages;
        this.catalogue = catalogue;
    }

    public List<OfficerTask> open(Officer officer, @Nullable OfficerTask after) {
        return open(officer, FilteredWorklist.ALL, after);
    }

    /**
     * What waits for the officer's authority, in the order of the list, a page at a time.
     *
     * @param after the last one of the page before; null for the first page
     */
    public List<OfficerTask> open(Officer officer, FilteredWorklist listing, @Nullable OfficerTask after) {
        return pages.open(officer, listing, after);
    }

    /** All of a list, to choose them at once: {@link WorklistPages#MOST_COUNTED} at most. */
    public List<String> ids(Officer officer, FilteredWorklist listing) {
        return pages.ids(officer, listing);
    }

    /** How many there are in each list, {@link WorklistPages#MOST_COUNTED} at most. */
    public Map<WorklistFilter, Integer> counts(Officer officer) {
        return pages.counts(officer);
    }

    public Optional<OfficerTask> find(String id, Officer officer) {
        return worklist.find(id, officer);
    }

    /** Authorities that take part in the procedure, other than the officer's own. */
    public List<Authority> others(OfficerTask task, Officer officer) {
        return catalogue.require(task.service()).competence().participants().stream()
                .filter(authority -> !authority.code().equals(officer.authority()))
                .toList();
    }

    public Form form(OfficerTask task) {
        Form form = catalogue.require(task.service()).questions().forms().get(task.form());
        if (form == null) {
            throw new IllegalStateException("No form " + task.form() + " in " + task.service());
        }
        return form;
    }
}
