package org.guichetunique.runtime.calls;

import java.util.concurrent.atomic.AtomicReference;
import org.camunda.bpm.engine.impl.persistence.entity.ExternalTaskEntity;
import org.guichetunique.exchange.call.Call;
import org.guichetunique.exchange.contract.Authority;
import org.guichetunique.exchange.contract.Bindings;
import org.guichetunique.exchange.contract.Contracts;
import org.guichetunique.exchange.contract.Operation;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Gives a call from the transaction that creates it straight to this node's worker, which begins it after the commit and
 * need not ask the database for it. Where the worker has no place, the call is left for whoever asks.
 */
@Component
public final class HandOver {

    private final Contracts contracts;
    private final WorkSignal workWaits;
    private final AtomicReference<@Nullable ExchangeWorker> connected = new AtomicReference<>();

    /** @param workWaits told, in the transaction, of what this node does not take at once */
    HandOver(Contracts contracts, WorkSignal workWaits) {
        this.contracts = contracts;
        this.workWaits = workWaits;
    }

    /** The engine is there first, and creates calls of its own accord only once it has been started. */
    public void connect(ExchangeWorker worker) {
        connected.set(worker);
    }

    void offer(ExternalTaskEntity task, String businessKey, Bindings bindings) {
        ExchangeWorker worker = connected.get();
        Operation operation = contracts.operation(task.getTopicName());
        if (worker == null || !worker.takePlace(operation.authority())) {
            workWaits.run();
            return;
        }
        task.lock(worker.name(), ExchangeWorker.lock(operation).toMillis());
        CallTask call = CallTask.created(task, businessKey, bindings, worker.name());
        TransactionSynchronizationManager.registerSynchronization(new AfterCommit(worker, operation.authority(), call));
    }

    private static final class AfterCommit implements TransactionSynchronization {

        private final ExchangeWorker worker;
        private final Authority authority;
        private final CallTask task;
        private @Nullable Call prepared;

        AfterCommit(ExchangeWorker worker, Authority authority, CallTask task) {
            this.worker = worker;
            this.authority = authority;
            this.task = task;
        }

        /** The case is read while the transaction is open, with all that it has put into the case. */
        @Override
        public void beforeCommit(boolean readOnly) {
            prepared = worker.prepare(task);
        }

        @Override
        public void afterCompletion(int status) {
            if (status == STATUS_COMMITTED && prepared != null) {
                worker.begin(task, prepared, authority);
            } else {
                worker.leavePlace(authority);
            }
        }
    }
}
