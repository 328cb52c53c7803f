package org.guichetunique.runtime.camunda;

import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.deploy.cache.DefaultCacheFactory;
import org.camunda.bpm.engine.impl.persistence.deploy.cache.DeploymentCache;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;

/**
 * Takes a model that is known from memory. The engine's own cache reads the model's row in each command first, for its
 * state of suspension, which nobody sets here: a deployed model never changes.
 */
final class KnownDefinitions extends AbstractProcessEnginePlugin {

    /** As many as the engine keeps by itself. */
    private static final int CAPACITY = 1_000;

    /** Once the engine knows who reads models. */
    @Override
    public void postInit(ProcessEngineConfigurationImpl engine) {
        DeploymentCache cache = new Cache();
        cache.setDeployers(engine.getDeployers());
        engine.setDeploymentCache(cache);
    }

    private static final class Cache extends DeploymentCache {

        private Cache() {
            super(new DefaultCacheFactory(), CAPACITY);
        }

        @Override
        public ProcessDefinitionEntity findDeployedProcessDefinitionById(String id) {
            ProcessDefinitionEntity known =
                    id == null ? null : getProcessDefinitionCache().get(id);
            return known == null ? super.findDeployedProcessDefinitionById(id) : known;
        }
    }
}
