package org.guichetunique.runtime.camunda;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;

/** What holds for the engine of real cases and for that of rehearsals: what was rehearsed must not run otherwise. */
public final class EngineSettings {

    private EngineSettings() {}

    /** @param cases of which models may speak */
    public static void apply(ProcessEngineConfigurationImpl engine, CaseContext cases) {
        engine.setDatabaseType("postgres");
        engine.setDatabaseSchemaUpdate(ProcessEngineConfigurationImpl.DB_SCHEMA_UPDATE_FALSE);
        engine.setSkipIsolationLevelCheck(false);
        engine.setHistory(ProcessEngineConfigurationImpl.HISTORY_NONE);
        engine.setEnforceHistoryTimeToLive(false);
        engine.setMetricsEnabled(false);
        engine.setTaskMetricsEnabled(false);
        engine.setCmmnEnabled(false);
        engine.setAuthorizationEnabled(false);
        // Otherwise a refusal that no event catches ends the case as if all were done.
        engine.setEnableExceptionsAfterUnhandledBpmnError(true);
        engine.setJobExecutorActivate(false);
        engine.setIdGenerator(() -> UUID.randomUUID().toString());
        engine.setExpressionManager(new PublishedNames(cases));
        // What models may hold is checked before they come here. These hold should one slip through.
        engine.setScriptEngineResolver(new NoScripts());
        engine.setEnableScriptCompilation(false);
        engine.setEnableFetchScriptEngineFromProcessApplication(false);
        engine.setEnvScriptResolvers(new ArrayList<>());
        engine.getProcessEnginePlugins().add(new SharedMappings());
        engine.setDmnEngineConfiguration(RuleEngines.configuration());
        // What it would read for each case and what nobody here ever wrote.
        engine.getProcessEnginePlugins().add(new KnownDefinitions());
        engine.setCustomIncidentHandlers(new ArrayList<>(List.of(new CallIncidents())));
        engine.setCustomPreBPMNParseListeners(new ArrayList<BpmnParseListener>(List.of(new AllowedModels())));
    }
}
