package org.guichetunique.runtime.camunda;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.migration.MigrationInstruction;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.guichetunique.casework.studio.drafting.LiveCases;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Moves cases from a model to the newest one, by Camunda's own plans: a step goes to the one of the same id and kind. */
@Component
final class CaseMoves implements LiveCases.Moving {

    private static final int TOGETHER = 100;
    private static final Logger LOG = LoggerFactory.getLogger(CaseMoves.class);

    private final ProcessEngine engine;
    private final JdbcClient database;
    private final TransactionTemplate transaction;

    CaseMoves(ProcessEngine engine, JdbcClient database, TransactionTemplate transaction) {
        this.engine = engine;
        this.database = database;
        this.transaction = transaction;
    }

    @Override
    public int newest(String procedure) {
        return Optional.ofNullable(latest(procedure))
                .map(ProcessDefinition::getVersion)
                .orElse(0);
    }

    private ProcessDefinition latest(String procedure) {
        return engine.getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey(procedure)
                .latestVersion()
                .singleResult();
    }

    private ProcessDefinition model(String procedure, int model) {
        return engine.getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey(procedure)
                .processDefinitionVersion(model)
                .singleResult();
    }

    @Override
    public Set<String> places(String procedure, int model) {
        return plan(procedure, model).getInstructions().stream()
                .map(MigrationInstruction::getSourceActivityId)
                .collect(Collectors.toSet());
    }

    private MigrationPlan plan(String procedure, int model) {
        return engine.getRuntimeService()
                .createMigrationPlan(
                        model(procedure, model).getId(), latest(procedure).getId())
                .mapEqualActivities()
                .build();
    }

    @Override
    public int move(String procedure, int model, List<String> staying, int most) {
        MigrationPlan plan = plan(procedure, model);
        List<String> failed = new ArrayList<>();
        int moved = 0;
        while (moved < most) {
            List<String> some = instances(plan.getSourceProcessDefinitionId(), staying, failed);
            if (some.isEmpty()) {
                return moved;
            }
            moved += together(plan, some, failed);
        }
        return moved;
    }

    private int together(MigrationPlan plan, List<String> instances, List<String> failed) {
        try {
            transaction.executeWithoutResult(status -> execute(plan, instances));
            return instances.size();
        } catch (ProcessEngineException e) {
            if (instances.size() == 1) {
                LOG.warn("A case stays with its model: {}", e.getMessage());
                failed.addAll(instances);
                return 0;
            }
            // One that cannot be moved keeps no other.
            return instances.stream()
                    .mapToInt(one -> together(plan, List.of(one), failed))
                    .sum();
        }
    }

    private void execute(MigrationPlan plan, List<String> instances) {
        RuntimeService runtime = engine.getRuntimeService();
        runtime.newMigration(plan).processInstanceIds(instances).execute();
    }

    private List<String> instances(String definition, List<String> staying, List<String> failed) {
        return database.sql("""
                        select i.id_ from camunda.act_ru_execution i
                         where i.proc_def_id_ = :definition and i.parent_id_ is null
                           and i.id_ <> all (:failed)
                           and not exists (select 1 from camunda.act_ru_execution e
                                            where e.proc_inst_id_ = i.id_ and e.act_id_ = any (:staying) and e.is_active_)
                         limit :most
                        """)
                .param("definition", definition)
                .param("failed", failed.toArray(String[]::new))
                .param("staying", staying.toArray(String[]::new))
                .param("most", TOGETHER)
                .query((row, number) -> row.getString(1))
                .list();
    }
}
