package org.guichetunique.runtime.camunda;

import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.incident.DefaultIncidentHandler;
import org.camunda.bpm.engine.impl.incident.IncidentContext;
import org.camunda.bpm.engine.impl.persistence.entity.ExternalTaskEntity;
import org.camunda.bpm.engine.runtime.Incident;

/** Looks for the incident of a call only where there can be one: where no attempt is left. */
final class CallIncidents extends DefaultIncidentHandler {

    CallIncidents() {
        super(Incident.EXTERNAL_TASK_HANDLER_TYPE);
    }

    @Override
    protected void removeIncident(IncidentContext context, boolean resolved) {
        ExternalTaskEntity call = Context.getCommandContext()
                .getDbEntityManager()
                .getCachedEntity(ExternalTaskEntity.class, context.getConfiguration());
        if (call == null || call.getRetries() != null && call.getRetries() <= 0) {
            super.removeIncident(context, resolved);
        }
    }
}
