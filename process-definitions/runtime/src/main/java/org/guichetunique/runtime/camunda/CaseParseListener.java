package org.guichetunique.runtime.camunda;

import java.time.Instant;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.guichetunique.casework.casefile.CaseFiles;
import org.guichetunique.casework.casefile.CaseId;
import org.guichetunique.casework.casefile.CaseSteps;
import org.guichetunique.casework.casefile.clock.Clocks;
import org.guichetunique.casework.casefile.event.CaseEvent;
import org.guichetunique.casework.casefile.event.CaseEvents;
import org.guichetunique.casework.person.appeal.DecidedAppeals;
import org.guichetunique.casework.person.correction.DecidedCorrections;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Keeps our own record of each case in step with the engine, in the engine's transaction: its end, its ways and rules. */
@Component
@Order(ListenerOrder.CASES)
final class CaseParseListener extends AbstractBpmnParseListener {

    private final CaseFiles files;
    private final StepRecords records;
    private final Clocks clocks;
    private final CaseEvents events;
    private final DecidedAppeals appeals;
    private final DecidedCorrections corrections;

    CaseParseListener(
            CaseFiles files,
            StepRecords records,
            Clocks clocks,
            CaseEvents events,
            DecidedAppeals appeals,
            DecidedCorrections corrections) {
        this.files = files;
        this.records = records;
        this.clocks = clocks;
        this.events = events;
        this.appeals = appeals;
        this.corrections = corrections;
    }

    @Override
    public void parseProcess(Element element, ProcessDefinitionEntity definition) {
        on(definition, ExecutionListener.EVENTNAME_END, execution -> {
            // A case whose process is taken away is not over: what it has done is undone next.
            if (((ExecutionEntity) execution).getDeleteReason() == null) {
                CaseId id = StepRecords.caseOf(execution);
                Instant now = Instant.now();
                files.close(id, now);
                clocks.end(id, now);
                events.record(id, CaseEvent.Kind.CLOSED);
                appeals.closed(id);
                corrections.closed(id);
            }
        });
    }

    @Override
    public void parseEndEvent(Element element, ScopeImpl scope, ActivityImpl activity) {
        on(activity, ExecutionListener.EVENTNAME_START, execution -> {
            // What is done for each of several ends for each of them, and the case goes on.
            if (scope instanceof ProcessDefinitionEntity && !NonInterruptingPaths.is(activity)) {
                files.ending(StepRecords.caseOf(execution), activity.getId());
            }
        });
    }

    @Override
    public void parseBusinessRuleTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        records.follow(activity, CaseSteps.Kind.RULE, id -> null, null);
    }

    private static void on(ScopeImpl scope, String event, ExecutionListener listener) {
        scope.addBuiltInListener(event, listener);
    }
}
