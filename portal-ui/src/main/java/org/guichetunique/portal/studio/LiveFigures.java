package org.guichetunique.portal.studio;

import org.guichetunique.casework.request.evidence.AskedOfPeople;
import org.guichetunique.casework.studio.live.ProcedureFigures;
import org.guichetunique.casework.studio.live.ProcedureStatistics;
import org.guichetunique.casework.studio.live.StatisticsPeriod;
import org.guichetunique.procedures.catalogue.Catalogue;
import org.springframework.stereotype.Component;

/** What was counted of a procedure in a period: its cases, steps and calls, and what people were asked. */
@Component
class LiveFigures {

    private final ProcedureStatistics seen;
    private final AskedOfPeople asked;
    private final Catalogue catalogue;

    LiveFigures(ProcedureStatistics seen, AskedOfPeople asked, Catalogue catalogue) {
        this.seen = seen;
        this.asked = asked;
        this.catalogue = catalogue;
    }

    ProcedureFigures of(String procedure, StatisticsPeriod back) {
        return seen.of(procedure, back);
    }

    /** @param now the period in which people were asked */
    AskedTable.Shown asked(String procedure, ProcedureFigures now) {
        return new AskedTable.Shown(
                "once-only-" + procedure + "-" + now.from() + "-" + now.to(),
                now.cases().filed(),
                AskedField.of(catalogue.require(procedure), asked.ofProcedure(procedure, now.from(), now.to())));
    }
}
