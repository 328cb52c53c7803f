package org.guichetunique.bench;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.guichetunique.casework.casefile.CaseFile;
import org.guichetunique.casework.casefile.Officer;
import org.guichetunique.casework.casefile.Person;
import org.guichetunique.casework.office.task.Decision;
import org.guichetunique.casework.request.FilingResult;
import org.guichetunique.exchange.dictionary.Address;
import org.guichetunique.testing.world.World;

/** The whole product: case files, log, evidence, and the engine among it. */
final class Product implements AutoCloseable {

    static final String SERVICE = "bench-case";

    /** Of the product's, as delivered; one of them hears the other nodes. */
    private static final String CONNECTIONS = "10";

    static final int LOOKS_EVERY_MILLIS = 10;

    private static final Officer OFFICER = new Officer("officer", "Officer", "office-1", false);

    private final World world;
    private final Watch watch;
    private final Meter meter;
    private final AtOnce people;

    /** @param atOnce cases that are filed or decided at the same time */
    Product(Folder folder, int atOnce) {
        people = new AtOnce(atOnce);
        world = new World(Map.of(
                "guichet.authorities",
                folder.authorities().toString(),
                "guichet.procedures",
                folder.procedures().toString(),
                World.COUNTING,
                "true",
                World.CONNECTIONS,
                CONNECTIONS,
                World.PATIENCE,
                "60000"));
        watch = new Watch(world.databaseUrl());
        meter = Meter.ofProduct(watch);
    }

    World world() {
        return world;
    }

    Watch watch() {
        return watch;
    }

    Meter meter() {
        return meter;
    }

    /** A request that only has to be filed. */
    record Ready(CaseFile.Draft draft, Person person) {}

    /** So many, in a product that knows of no other case and has nothing else to do. */
    List<Ready> prepare(int cases) {
        world.asOwner().sql("truncate guichet.case_file cascade").update();
        List<Ready> ready = new ArrayList<>();
        for (int i = 0; i < cases; i++) {
            Person person = world.person("Bench", "BE" + 100_000 + i);
            person = new Person(UUID.randomUUID().toString(), person.name(), person.nationalId(), person.language());
            CaseFile.Draft draft = world.drafts().begin(SERVICE, person);
            world.answer(draft, person, "applicant.phone", "06 12 34 56 78");
            ready.add(new Ready(draft, person));
        }
        watch.awaitIdle();
        return ready;
    }

    void file(List<Ready> ready) throws InterruptedException {
        for (Ready one : ready) {
            people.start(() -> {
                FilingResult submission = world.filing().submit(one.draft().id(), one.person());
                if (!(submission instanceof FilingResult.Receipt)) {
                    throw new IllegalStateException("A case was not filed: " + submission);
                }
            });
        }
    }

    /** Decides as the tasks arrive, until so many cases are closed. */
    void decideUntilClosed(int cases) throws InterruptedException {
        Set<String> begun = new HashSet<>();
        long limit = System.nanoTime() + TimeUnit.MINUTES.toNanos(2);
        while (begun.size() < cases) {
            people.failOnFailure();
            int before = begun.size();
            for (String task : watch.texts("select id from guichet.task where state = 'open'")) {
                if (begun.add(task)) {
                    people.start(() -> decide(task));
                }
            }
            if (System.nanoTime() > limit) {
                throw new IllegalStateException("Only %d of %d cases came to the officer".formatted(before, cases));
            }
            if (begun.size() == before) {
                TimeUnit.MILLISECONDS.sleep(LOOKS_EVERY_MILLIS);
            }
        }
        people.await();
        awaitClosed();
    }

    private void decide(String task) {
        Decision decision = world.decisions().decide(task, OFFICER, Map.of(Address.of("decision.outcome"), "accepted"));
        if (!(decision instanceof Decision.Taken)) {
            throw new IllegalStateException("A case was not decided: " + decision);
        }
    }

    void awaitClosed() {
        Watch.until("every case is closed", () -> {
            people.failOnFailure();
            return watch.holds("select not exists (select from guichet.case_file where state <> 'closed')");
        });
    }

    @Override
    public void close() {
        watch.close();
        world.close();
    }
}
