package org.guichetunique.portal.office.task;

import org.guichetunique.casework.office.task.BatchDecisions;
import org.guichetunique.casework.office.task.Claims;
import org.guichetunique.casework.office.task.DecisionDrafts;
import org.guichetunique.casework.office.task.Decisions;
import org.guichetunique.casework.office.task.Entrustments;
import org.guichetunique.casework.office.task.FourEyesDecisions;
import org.guichetunique.casework.office.task.TaskContents;
import org.guichetunique.casework.office.task.Tasks;
import org.guichetunique.casework.office.template.TextTemplates;
import org.springframework.stereotype.Component;

/** What an officer's pages do with a task. */
@Component
record TaskServices(
        Tasks tasks,
        TaskContents contents,
        Claims claims,
        Entrustments entrustments,
        Decisions decisions,
        DecisionDrafts drafts,
        FourEyesDecisions confirmations,
        BatchDecisions batches,
        TextTemplates templates) {}
