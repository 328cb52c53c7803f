package org.guichetunique.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.guichetunique.casework.casefile.CaseFile;
import org.guichetunique.casework.casefile.Officer;
import org.guichetunique.casework.casefile.Person;
import org.guichetunique.casework.request.Submission;
import org.guichetunique.casework.office.task.Decision;
import org.guichetunique.casework.office.task.OfficerTask;
import org.guichetunique.testing.world.World;
import org.guichetunique.exchange.dictionary.Address;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The whole product: case files, log, evidence, and the engine among it. */
final class Product implements AutoCloseable {

    static final String SERVICE = "bench-case";

    /** Of the product's, as delivered; one of them hears the other nodes. */
    private static final String CONNECTIONS = "10";

    /** How often the benchmark itself looks for work or the end: rarely enough that it does not measure its own looking. */
    static final int LOOKS_EVERY_MILLIS = 10;

    private static final Officer OFFICER = new Officer("officer", "Officer", "office-1", false);

    private final World world;
    private final Semaphore atOnce;
    private final AtomicReference<@Nullable RuntimeException> failure = new AtomicReference<>();

    /** @param atOnce cases that are filed or decided at the same time */
    Product(Folder folder, int atOnce) {
        this.atOnce = new Semaphore(atOnce);
        this.world = new World(Map.of(
                "guichet.authorities",
                folder.authorities().toString(),
                "guichet.procedures",
                folder.procedures().toString(),
                World.CONNECTIONS,
                CONNECTIONS,
                World.PATIENCE,
                "60000"));
    }

    World world() {
        return world;
    }

    /** A request that only has to be filed. */
    record Ready(CaseFile.Draft draft, Person person) {}

    List<Ready> prepare(int cases) {
        List<Ready> ready = new ArrayList<>();
        for (int i = 0; i < cases; i++) {
            Person person = world.person("Bench", "BE" + 100_000 + i);
            person = new Person(UUID.randomUUID().toString(), person.name(), person.nationalId(), person.language());
            CaseFile.Draft draft = world.requests().begin(SERVICE, person);
            world.answer(draft, person, "applicant.phone", "06 12 34 56 78");
            ready.add(new Ready(draft, person));
        }
        return ready;
    }

    void file(List<Ready> ready) throws InterruptedException {
        for (Ready one : ready) {
            onAThread(() -> {
                if (!(world.requests().submit(one.draft().id(), one.person()) instanceof Submission.Receipt)) {
                    throw new IllegalStateException("Not filed");
                }
            });
        }
    }

    /** Decides as the tasks arrive, until so many cases are closed. */
    void decideUntilClosed(int cases) throws InterruptedException {
        JdbcClient aside = world.asPortal();
        HashMap<String, Boolean> begun = new HashMap<>();
        while (begun.size() < cases) {
            failOnFailure();
            List<OfficerTask> page = world.tasks().open(OFFICER, null);
            int before = begun.size();
            for (OfficerTask task : page) {
                if (begun.putIfAbsent(task.id(), true) == null) {
                    onAThread(() -> decide(task));
                }
            }
            if (begun.size() == before) {
                TimeUnit.MILLISECONDS.sleep(LOOKS_EVERY_MILLIS);
            }
        }
        awaitClosed(aside, cases);
    }

    private void failOnFailure() {
        RuntimeException failed = failure.get();
        if (failed != null) {
            throw failed;
        }
    }

    private void decide(OfficerTask task) {
        if (!(world.tasks().decide(task.id(), OFFICER, Map.of(Address.of("decision.outcome"), "accepted"))
                instanceof Decision.Taken)) {
            throw new IllegalStateException("Not decided");
        }
    }

    void awaitClosed(JdbcClient aside, int cases) throws InterruptedException {
        while (aside.sql("select count(*) from case_file where state <> 'closed'")
                        .query(Integer.class)
                        .single()
                > 0) {
            failOnFailure();
            TimeUnit.MILLISECONDS.sleep(LOOKS_EVERY_MILLIS);
        }
    }

    /**
     * Number of the next transaction that writes. Exact at once, which the database's own statistics are not; the questions
     * by which the benchmark follows its cases write nothing and do not count.
     */
    long transactions() {
        return world.asOwner()
                .sql("select pg_snapshot_xmax(pg_current_snapshot())::text::bigint")
                .query(Long.class)
                .single();
    }

    /** Forgets all cases, so that every round finds the same. */
    void forget() {
        world.asOwner().sql("truncate guichet.case_file cascade").update();
    }

    private void onAThread(Runnable work) throws InterruptedException {
        atOnce.acquire();
        Thread.ofVirtual().start(() -> {
            try {
                work.run();
            } catch (RuntimeException e) {
                failure.compareAndSet(null, e);
            } finally {
                atOnce.release();
            }
        });
    }

    static Duration since(long nanos) {
        return Duration.ofNanos(System.nanoTime() - nanos);
    }

    @Override
    public void close() {
        world.close();
    }
}
