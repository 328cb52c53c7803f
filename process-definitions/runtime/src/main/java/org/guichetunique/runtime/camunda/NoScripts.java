package org.guichetunique.runtime.camunda;

import javax.script.ScriptEngine;
import javax.script.ScriptEngineFactory;
import javax.script.ScriptEngineManager;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.scripting.engine.ScriptEngineResolver;

/** Finds no language for any script, the engine's own expression language included: one of them reaches every class. */
final class NoScripts implements ScriptEngineResolver {

    @Override
    public void addScriptEngineFactory(ScriptEngineFactory factory) {
        // None.
    }

    @Override
    public ScriptEngineManager getScriptEngineManager() {
        return new ScriptEngineManager(ClassLoader.getPlatformClassLoader());
    }

    @Override
    public ScriptEngine getScriptEngine(String language, boolean cached) {
        throw new ProcessEngineException("Scripts do not run here: " + language);
    }
}
