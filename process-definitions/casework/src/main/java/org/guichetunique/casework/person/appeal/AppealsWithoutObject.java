package org.guichetunique.casework.person.appeal;

import org.guichetunique.casework.casefile.DecisionRetracted;
import org.guichetunique.casework.casefile.event.CaseEvent;
import org.guichetunique.casework.casefile.event.CaseEvents;
import org.guichetunique.casework.operation.withdrawal.EarlyEnding;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Ends an appeal that is still open when the authority takes back the decision that it contests. */
@Component
class AppealsWithoutObject {

    private final AppealRecords records;
    private final EarlyEnding ending;
    private final CaseEvents events;

    AppealsWithoutObject(AppealRecords records, EarlyEnding ending, CaseEvents events) {
        this.records = records;
        this.ending = ending;
        this.events = events;
    }

    @EventListener
    void on(DecisionRetracted retracted) {
        records.against(retracted.id()).ifPresent(appeal -> {
            if (ending.end(appeal, EarlyEnding.WITHOUT_OBJECT)) {
                events.record(appeal, CaseEvent.Kind.WITHOUT_OBJECT);
            }
        });
    }
}
