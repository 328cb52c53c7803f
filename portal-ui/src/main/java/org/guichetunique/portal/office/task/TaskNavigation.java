package org.guichetunique.portal.office.task;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guichetunique.casework.casefile.Reference;
import org.guichetunique.casework.office.task.Officers;
import org.guichetunique.portal.shell.access.Role;
import org.guichetunique.portal.shell.frame.Destination;
import org.guichetunique.portal.shell.frame.Destinations;
import org.springframework.stereotype.Component;

/** The ways between the worklist and the files. */
@Component
class TaskNavigation implements Destinations, DeskWays {

    static final String WORKLIST = "tasks";
    static final String LOAD = WORKLIST + "/load";
    static final String KEYS = WORKLIST + "/keys";
    static final String TOGETHER = WORKLIST + "/together";
    static final String SEARCH = "search";
    static final String OPINIONS = "opinions";
    static final String COORDINATION = OPINIONS + "/figures";
    static final String REASON = "read";
    static final String TASK = "task";
    static final String FILE = WORKLIST + "/:" + TASK;

    /** What the worklist tells an officer who comes back from a file. */
    record JustDecided(Reference reference, boolean proposed) {}

    private final Officers officers;

    TaskNavigation(Officers officers) {
        this.officers = officers;
    }

    @Override
    public List<Destination> destinations() {
        return List.of(
                new Destination(WORKLIST, "navigation.tasks", 20, Role.OFFICER, Role.SUPERVISOR),
                new Destination(OPINIONS, "navigation.opinions", 21, Role.OFFICER, Role.SUPERVISOR),
                new Destination(SEARCH, "navigation.search", 22, Role.OFFICER, Role.SUPERVISOR));
    }

    @Override
    public DeskWay deskWay() {
        return new DeskWay(LOAD, "load.title", 10, officers::supervises);
    }

    static String fileAddress(String task) {
        return "/app/" + WORKLIST + "/" + task;
    }

    static void toFile(UI ui, String task) {
        ui.navigate(WORKLIST + "/" + task);
    }

    static void together(UI ui, UUID batch) {
        ui.navigate(TOGETHER + "/" + batch);
    }

    static String closedAddress(Reference reference) {
        return "/app/" + REASON + "/" + reference.value();
    }

    static void toSearch(UI ui) {
        ui.navigate(SEARCH);
    }

    static void toWorklist(UI ui) {
        ui.navigate(WORKLIST, LastList.parametersNow());
    }

    static void toWorklistAfterDecision(UI ui, Reference reference) {
        ComponentUtil.setData(ui, JustDecided.class, new JustDecided(reference, false));
        toWorklist(ui);
    }

    static void toWorklistAfterProposal(UI ui, Reference reference) {
        ComponentUtil.setData(ui, JustDecided.class, new JustDecided(reference, true));
        toWorklist(ui);
    }

    static Optional<JustDecided> justDecided(UI ui) {
        JustDecided decided = ComponentUtil.getData(ui, JustDecided.class);
        ComponentUtil.setData(ui, JustDecided.class, null);
        return Optional.ofNullable(decided);
    }
}
