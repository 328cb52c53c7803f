package org.guichetunique.bench;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Does nothing. */
public final class EmptyDelegate implements JavaDelegate {

    @Override
    public void execute(DelegateExecution execution) {
        // What the engine alone costs.
    }
}
