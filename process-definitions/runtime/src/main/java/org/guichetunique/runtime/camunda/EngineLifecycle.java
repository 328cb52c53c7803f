package org.guichetunique.runtime.camunda;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.guichetunique.procedures.Definitions;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Deploys the procedures, then lets timers run; stops the timers first. */
@Component
final class EngineLifecycle implements SmartLifecycle {

    /** Before the worker, which takes work of what is deployed here. */
    private static final int PHASE = SmartLifecycle.DEFAULT_PHASE - 100;

    private static final int LONGEST_IDLE_MILLIS = 5_000;

    private final ProcessEngine engine;
    private final Definitions definitions;
    private volatile boolean running;

    EngineLifecycle(ProcessEngine engine, Definitions definitions) {
        this.engine = engine;
        this.definitions = definitions;
    }

    @Override
    public void start() {
        new LiveVersions(engine).refuseWhatBreaksThem(definitions.contracts());
        new Deployment(engine).deploy(definitions);
        JobExecutor timers = timers();
        timers.setMaxWait(LONGEST_IDLE_MILLIS);
        timers.start();
        running = true;
    }

    @Override
    public void stop() {
        timers().shutdown();
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }

    private JobExecutor timers() {
        return ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getJobExecutor();
    }
}
