package org.guichetunique.portal.office.statistics;

import org.guichetunique.portal.office.task.DeskWay;
import org.guichetunique.portal.office.task.DeskWays;
import org.springframework.stereotype.Component;

/** Links the worklist to the page with the figures. */
@Component
class FiguresNavigation implements DeskWays {

    static final String FIGURES = "tasks/figures";

    @Override
    public DeskWay deskWay() {
        return new DeskWay(FIGURES, "figures.title", 30, officer -> true);
    }
}
