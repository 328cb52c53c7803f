package org.guichetunique.bench;

import java.util.Set;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.rest.spi.ProcessEngineProvider;
import org.jspecify.annotations.Nullable;

/** Tells the REST API, by the service loader, which engine it stands before. */
public final class OnlyEngine implements ProcessEngineProvider {

    private static volatile @Nullable ProcessEngine engine;

    static void set(ProcessEngine only) {
        engine = only;
    }

    @Override
    public @Nullable ProcessEngine getDefaultProcessEngine() {
        return engine;
    }

    @Override
    public @Nullable ProcessEngine getProcessEngine(String name) {
        return engine;
    }

    @Override
    public Set<String> getProcessEngineNames() {
        return Set.of("default");
    }
}
