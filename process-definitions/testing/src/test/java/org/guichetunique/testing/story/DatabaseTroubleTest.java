package org.guichetunique.testing.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.guichetunique.casework.casefile.CaseFile;
import org.guichetunique.casework.casefile.Person;
import org.guichetunique.casework.casefile.Reference;
import org.guichetunique.casework.office.task.OfficerTask;
import org.guichetunique.casework.request.FilingResult;
import org.guichetunique.testing.world.Families;
import org.guichetunique.testing.world.HastyAuthorities;
import org.guichetunique.testing.world.Oracles;
import org.guichetunique.testing.world.Postmaster;
import org.guichetunique.testing.world.World;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/** Faults 5 and 6: the database goes away under load, or has no connection left. */
class DatabaseTroubleTest {

    private static final int CASES = 24;

    @TempDir
    private static Path folder;

    private static World world;
    private static Families families;
    private static Oracles oracles;

    @BeforeAll
    static void start() {
        world = new World(Map.of(
                World.CONNECTIONS,
                "6",
                World.PATIENCE,
                "500",
                "guichet.authorities",
                HastyAuthorities.in(folder, "PT3S", 20).toString()));
        families = new Families(world);
        oracles = new Oracles(world);
    }

    @AfterAll
    static void stop() {
        world.close();
    }

    @AfterEach
    void endTroubles() {
        world.endTroubles();
    }

    /** Fault 5. */
    @Test
    void aDatabaseThatCrashesUnderLoadAndComesBackHasLostAndDoubledNothing() throws Exception {
        commitAsInProduction();
        Postmaster postmaster = world.postmaster();
        List<Person> mothers =
                IntStream.range(0, CASES).mapToObj(i -> families.mother()).toList();
        Map<Reference, Person> acknowledged = new ConcurrentHashMap<>();
        AtomicInteger failures = new AtomicInteger();

        try (ExecutorService people = Executors.newFixedThreadPool(4)) {
            List<Future<?>> requests = new ArrayList<>();
            for (Person mother : mothers) {
                requests.add(people.submit(() -> {
                    Reference reference = persistently(failures, () -> file(mother));
                    acknowledged.put(reference, mother);
                    persistently(failures, () -> decideAll(reference));
                }));
            }
            await().until(() -> acknowledged.size() >= CASES / 3);
            postmaster.crash();
            await().until(() -> failures.get() >= 4);
            postmaster.start();
            for (Future<?> request : requests) {
                request.get();
            }
        }

        acknowledged.forEach((reference, mother) -> assertThat(
                        ((CaseFile.Closed) world.closed(reference, mother).file()).ending())
                .isEqualTo("rights-opened"));
        assertThat(acknowledged).hasSize(CASES);
        assertThat(world.ledger())
                .filteredOn(entry -> entry.path("operation").asString().equals("registerBirth")
                        && entry.path("effects").asInt() == 1)
                .hasSizeGreaterThanOrEqualTo(CASES);
        oracles.hold(acknowledged.keySet().toArray(Reference[]::new));
    }

    /** Fault 6: an answer comes while nothing can be written, and people come while nothing can be read. */
    @Test
    void whenEveryConnectionIsTakenNothingIsHalfDoneAndAllGoesOnOnceTheyAreBack() throws SQLException {
        Person mother = families.mother();
        Person other = families.mother();
        Reference reference = world.declareBirth(mother);
        world.trouble("civil-registry", "registerBirth", "slow", "\"times\": 1, \"delayMillis\": 2000");
        world.accept(reference);
        Map<String, Object> before = oracles.rows();

        List<Connection> taken = takeEveryConnection();
        for (int i = 0; i < 4; i++) {
            assertThatThrownBy(() -> world.declareBirth(other))
                    .isInstanceOfAny(DataAccessException.class, TransactionException.class);
        }
        await().until(() -> world.ledger().stream()
                .anyMatch(entry -> entry.path("key").asString().equals(keyOf(reference))));
        assertThat(oracles.rows()).isEqualTo(before);
        for (Connection connection : taken) {
            connection.close();
        }

        world.letLocksExpire();
        Reference second = world.declareBirth(other);
        world.accept(second);
        world.closed(second, other);
        world.closed(reference, mother);
        oracles.hold(reference, second);
    }

    /** A database for tests may lose its last commits in a crash; a real one does not. */
    private static void commitAsInProduction() throws SQLException {
        world.asOwner()
                .sql("alter role guichet_portal set synchronous_commit = on")
                .update();
        world.bean(DataSource.class)
                .unwrap(HikariDataSource.class)
                .getHikariPoolMXBean()
                .softEvictConnections();
    }

    /** As long as the engine itself leaves none. */
    private static List<Connection> takeEveryConnection() throws SQLException {
        List<Connection> taken = new ArrayList<>();
        try {
            while (true) {
                taken.add(world.bean(DataSource.class).getConnection());
            }
        } catch (SQLTransientConnectionException none) {
            return taken;
        }
    }

    private static String keyOf(Reference reference) {
        return world.asPortal()
                .sql("""
                        select s.call_key::text from camunda.act_ru_ext_task t join case_step s on s.id = t.act_inst_id_
                          join case_file c on c.id = s.case_id where c.reference = :reference
                        """)
                .param("reference", reference.value())
                .query(String.class)
                .single();
    }

    /** What people do: they try again until they have been told. */
    private static <T> T persistently(AtomicInteger failures, Callable<T> attempt) {
        AtomicInteger tries = new AtomicInteger();
        return await().atMost(Duration.ofSeconds(60))
                .ignoreExceptions()
                .until(
                        () -> {
                            if (tries.getAndIncrement() > 0) {
                                failures.incrementAndGet();
                            }
                            return attempt.call();
                        },
                        done -> true);
    }

    private static Reference file(Person mother) {
        // Whoever was not told that the request is filed finds it among the own ones, and files none a second time.
        return world.timelines().mine(mother, null).stream()
                .filter(CaseFile.Filed.class::isInstance)
                .map(file -> ((CaseFile.Filed) file).reference())
                .findFirst()
                .orElseGet(() -> {
                    CaseFile.Draft draft = world.draftOfBirth(mother);
                    return ((FilingResult.Receipt) world.filing().submit(draft.id(), mother)).reference();
                });
    }

    private static boolean decideAll(Reference reference) {
        for (OfficerTask task : world.tasksOf(reference, World.NADIA)) {
            world.decide(task.id(), World.NADIA, "accepted", "complete", "Tout est en ordre.");
        }
        return true;
    }
}
