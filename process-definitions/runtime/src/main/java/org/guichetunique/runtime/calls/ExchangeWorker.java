package org.guichetunique.runtime.calls;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ExternalTaskService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.externaltask.ExternalTaskQueryTopicBuilder;
import org.camunda.bpm.engine.externaltask.LockedExternalTask;
import org.guichetunique.exchange.call.Call;
import org.guichetunique.exchange.contract.Authority;
import org.guichetunique.exchange.contract.Contracts;
import org.guichetunique.exchange.contract.Operation;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * Makes the calls that procedures wait for, each on a virtual thread: those that this node creates are handed over to it;
 * it asks for the others when it is woken, and by a slow poll for what a crash or another node left behind.
 */
public final class ExchangeWorker implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ExchangeWorker.class);
    private static final int BATCH = 32;

    private static final Duration LEAVE = Duration.ofSeconds(8);

    private static final Duration MARGIN = Duration.ofSeconds(10);

    private final ExternalTaskService tasks;
    private final RepositoryService repository;
    private final RuntimeService runtime;
    private final Contracts contracts;
    private final ExchangeCalls calls;
    private final ExecutorService threads;
    private final Duration poll;
    private final String name = "exchange-" + UUID.randomUUID();
    private final CallLimits places = new CallLimits();
    private final Semaphore signal = new Semaphore(0);
    private volatile boolean running;
    private @Nullable Thread taker;

    /** @param poll how long it waits for being woken before it asks by itself */
    public ExchangeWorker(
            ExternalTaskService tasks,
            RepositoryService repository,
            RuntimeService runtime,
            Contracts contracts,
            ExchangeCalls calls,
            ExecutorService threads,
            Duration poll) {
        this.tasks = tasks;
        this.repository = repository;
        this.runtime = runtime;
        this.contracts = contracts;
        this.calls = calls;
        this.threads = threads;
        this.poll = poll;
    }

    /** To be called once there is work to be seen. */
    public void wake() {
        if (signal.availablePermits() == 0) {
            signal.release();
        }
    }

    @Override
    public void start() {
        running = true;
        taker = Thread.ofPlatform().name("exchange-worker").daemon().start(this::run);
    }

    @Override
    public void stop() {
        running = false;
        wake();
        try {
            if (taker != null) {
                taker.join(LEAVE);
            }
            // Calls under way get the time to write down their answers; those that take longer are made again.
            places.awaitAll(LEAVE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void run() {
        while (running) {
            try {
                if (takeBatch() == 0) {
                    signal.tryAcquire(poll.toMillis(), TimeUnit.MILLISECONDS);
                    signal.drainPermits();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (ProcessEngineException | DataAccessException | TransactionException e) {
                LOG.warn("The database cannot be asked for work: {}", e.getMessage());
                pause();
            } catch (RuntimeException e) {
                // Whatever it is, no call of this node would be made any more if it ended here.
                LOG.error("Work cannot be asked for", e);
                pause();
            }
        }
    }

    private int takeBatch() throws InterruptedException {
        places.awaitOne();
        List<LockedExternalTask> batch = fetch(Math.min(BATCH, places.free()));
        for (LockedExternalTask task : batch) {
            Authority authority = contracts.operation(task.getTopicName()).authority();
            places.takeWithPatience(authority);
            read(task).ifPresentOrElse(call -> begin(authority, () -> calls.make(call)), () -> leavePlace(authority));
        }
        return batch.size();
    }

    /** One that cannot be read is shown to a person, and keeps no other from being made. */
    private Optional<CallTask> read(LockedExternalTask task) {
        try {
            return Optional.of(CallTask.of(task, name, repository, runtime));
        } catch (RuntimeException e) {
            calls.giveUp(CallTask.unread(task, name), e);
            return Optional.empty();
        }
    }

    String name() {
        return name;
    }

    /** On top of the authority's time limit: for reading the case before the call and writing the answer after it. */
    static Duration lock(Operation operation) {
        return operation.authority().timeLimit().plus(MARGIN);
    }

    /** @return whether this node can begin a call of the authority now; then it has to be begun, or the place left */
    boolean takePlace(Authority authority) {
        return running && places.take(authority);
    }

    void leavePlace(Authority authority) {
        if (places.leave(authority)) {
            wake();
        }
    }

    Call prepare(CallTask task) {
        return calls.prepare(task);
    }

    /** Begins a call for which a place was taken. */
    void begin(CallTask task, Call prepared, Authority authority) {
        begin(authority, () -> calls.makePrepared(task, prepared));
    }

    private void begin(Authority authority, Runnable call) {
        threads.execute(() -> {
            try {
                call.run();
            } finally {
                leavePlace(authority);
            }
        });
    }

    /** Asks for no work of an authority that has all that it can take. */
    private List<LockedExternalTask> fetch(int most) {
        Map<String, Integer> room =
                contracts.authorities().stream().collect(Collectors.toMap(Authority::code, places::freeFor));
        int least = room.values().stream()
                .filter(free -> free > 0)
                .mapToInt(Integer::intValue)
                .min()
                .orElse(0);
        var query = tasks.fetchAndLock(Math.max(1, Math.min(most, least)), name);
        ExternalTaskQueryTopicBuilder topics = null;
        for (Operation operation : contracts.operations()) {
            if (room.getOrDefault(operation.authority().code(), 0) <= 0) {
                continue;
            }
            topics = (topics == null ? query : topics)
                    .topic(operation.id(), lock(operation).toMillis())
                    .includeExtensionProperties()
                    .variables(List.of());
        }
        return topics == null ? List.of() : topics.execute();
    }

    private void pause() {
        try {
            TimeUnit.SECONDS.sleep(1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
