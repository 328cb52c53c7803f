package org.guichetunique.runtime.camunda;

import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.TimeDate;
import org.guichetunique.casework.casefile.CaseId;
import org.guichetunique.casework.casefile.clock.CaseTimers;
import org.springframework.stereotype.Component;

/** Moves the timers whose model says {@code legalWarning} or {@code legalLimit}; all others stay where they are. */
@Component
final class LegalTimers implements CaseTimers {

    private final RuntimeService runtime;
    private final ManagementService management;
    private final RepositoryService repository;

    LegalTimers(ProcessEngine engine) {
        this.runtime = engine.getRuntimeService();
        this.management = engine.getManagementService();
        this.repository = engine.getRepositoryService();
    }

    @Override
    public void move(CaseId id, Instant warning, Instant limit) {
        for (ProcessInstance instance : runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(id.toString())
                .list()) {
            // As the model says on which the case runs, which may be older than the latest.
            for (TimeDate time : repository
                    .getBpmnModelInstance(instance.getProcessDefinitionId())
                    .getModelElementsByType(TimeDate.class)) {
                String text = time.getTextContent();
                if (text.contains(CaseContext.LEGAL_LIMIT)) {
                    move(instance, time, limit);
                } else if (text.contains(CaseContext.LEGAL_WARNING)) {
                    move(instance, time, warning);
                }
            }
        }
    }

    private void move(ProcessInstance instance, TimeDate time, Instant to) {
        String event = ((BaseElement) time.getParentElement().getParentElement()).getId();
        management
                .createJobQuery()
                .processInstanceId(instance.getId())
                .activityId(event)
                .timers()
                .list()
                .forEach(job -> management.setJobDuedate(job.getId(), Date.from(to)));
    }
}
