package org.guichetunique.portal.office.absence;

import org.guichetunique.portal.office.task.DeskWay;
import org.guichetunique.portal.office.task.DeskWays;
import org.springframework.stereotype.Component;

/** The way to absences and stand-ins. */
@Component
class AbsenceNavigation implements DeskWays {

    static final String ABSENCE = "tasks/absence";

    @Override
    public DeskWay deskWay() {
        return new DeskWay(ABSENCE, "absence.title", 20, officer -> true);
    }
}
