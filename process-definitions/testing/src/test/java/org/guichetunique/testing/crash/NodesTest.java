package org.guichetunique.testing.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.guichetunique.casework.casefile.CaseFile;
import org.guichetunique.casework.casefile.Person;
import org.guichetunique.casework.casefile.Reference;
import org.guichetunique.casework.office.task.Decisions;
import org.guichetunique.casework.request.Filing;
import org.guichetunique.casework.request.FilingResult;
import org.guichetunique.exchange.dictionary.Address;
import org.guichetunique.testing.world.Families;
import org.guichetunique.testing.world.HastyAuthorities;
import org.guichetunique.testing.world.Oracles;
import org.guichetunique.testing.world.World;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import tools.jackson.databind.JsonNode;

/** Faults 4 and 12: two nodes on one database, one of which may be paused for longer than its locks last. */
class NodesTest {

    private static final int CASES = 16;

    @TempDir
    private static Path folder;

    private static World world;
    private static Families families;
    private static Oracles oracles;

    @BeforeAll
    static void start() throws IOException {
        Path contracts = HastyAuthorities.in(folder.resolve("authorities"), "PT8S", 4);
        Path registry = contracts.resolve("civil-registry/authority.yaml");
        Files.writeString(registry, Files.readString(registry).replaceFirst("(?m)^atOnce: .*", "atOnce: 1"));
        world = new World(Map.of("guichet.authorities", contracts.toString()));
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

    /** Fault 4: paused after the authority has acted, resumed after somebody else has finished the case. */
    @Test
    void aNodeThatWasPausedPastItsLocksChangesNothingWhenItGoesOn() throws Exception {
        Person mother = families.mother();
        int before = births().size();
        world.trouble(
                "civil-registry",
                "registerBirth",
                "slow",
                "\"times\": 1, \"delayMillis\": 4000, \"afterApplying\": true");
        Path output = Files.createTempFile(folder, "engine", ".out");
        Process node = ChildProcess.start(EngineProcess.class, world, output, List.of(mother.nationalId()));
        try {
            await().atMost(Duration.ofMinutes(1)).until(() -> births().size() > before);
            signal(node, "-STOP");
            world.letLocksExpire();
            Person declarant =
                    new Person("person-" + mother.nationalId(), mother.name(), mother.nationalId(), mother.language());
            Reference reference = referenceIn(output);
            world.closed(reference, declarant);

            signal(node, "-CONT");

            await().atMost(Duration.ofMinutes(1))
                    .until(() -> Files.readAllLines(output).contains("CLOSED"));
            // The answer that came too late is on record, and no more than that.
            await().untilAsserted(() -> assertThat(calls(reference, "civil-registry.registerBirth"))
                    .hasSize(2)
                    .containsOnly("answered"));
            assertThat(births().subList(before, births().size()))
                    .singleElement()
                    .satisfies(act -> {
                        assertThat(act.path("effects").asInt()).isEqualTo(1);
                        assertThat(act.path("calls").asInt()).isEqualTo(2);
                    });
            assertThat(((CaseFile.Closed) world.timeline(reference, declarant).file()).ending())
                    .isEqualTo("rights-opened");
            oracles.hold(reference);
        } finally {
            node.destroyForcibly().onExit().join();
        }
    }

    /** Fault 12. */
    @Test
    void twoNodesFileDecideAndCallSideBySideAndEachActIsDoneOnce() throws Exception {
        Map<CaseFile.Draft, Person> drafts = new LinkedHashMap<>();
        for (int i = 0; i < CASES; i++) {
            Person mother = families.mother();
            drafts.put(world.draftOfBirth(mother), mother);
        }
        Map<Reference, Person> cases = new LinkedHashMap<>();
        try (AnnotationConfigApplicationContext other = world.anotherNode(Map.of());
                ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            Map<CaseFile.Draft, List<Future<FilingResult>>> clicks = new LinkedHashMap<>();
            drafts.forEach((draft, mother) -> clicks.put(
                    draft,
                    List.of(
                            people.submit(() -> world.filing().submit(draft.id(), mother)),
                            people.submit(() -> other.getBean(Filing.class).submit(draft.id(), mother)))));
            for (Map.Entry<CaseFile.Draft, List<Future<FilingResult>>> click : clicks.entrySet()) {
                FilingResult here = click.getValue().getFirst().get();
                assertThat(click.getValue().getLast().get()).isEqualTo(here);
                cases.put(((FilingResult.Receipt) here).reference(), drafts.get(click.getKey()));
            }
            int turn = 0;
            for (Reference reference : cases.keySet()) {
                decide(turn++ % 2 == 0 ? world.decisions() : other.getBean(Decisions.class), reference);
            }

            cases.forEach((reference, mother) -> world.closed(reference, mother));
        }

        for (Reference reference : cases.keySet()) {
            assertThat(calls(reference, "civil-registry.registerBirth")).containsExactly("answered");
        }
        oracles.hold(cases.keySet().toArray(Reference[]::new));
    }

    /** Fault 12: the other one asks by itself once an hour, so that it can only have been told. */
    @Test
    void whatOneNodeHasNoRoomForTheOtherIsToldOfAndDoes() {
        Person first = families.mother();
        Person second = families.mother();
        Reference slow = world.declareBirth(first);
        Reference quick = world.declareBirth(second);
        try (AnnotationConfigApplicationContext other = world.anotherNode(Map.of("guichet.exchange.poll", "PT1H"))) {
            await().until(() -> listeners() == 2);
            world.trouble("civil-registry", "registerBirth", "slow", "\"times\": 1, \"delayMillis\": 6000");
            world.accept(slow);
            await().until(() ->
                    world.desk("GET", "/_behaviour", "").path("behaviours").isEmpty());

            world.accept(quick);

            await().atMost(Duration.ofSeconds(5))
                    .until(() -> calls(quick, "civil-registry.registerBirth").contains("answered"));
            assertThat(calls(slow, "civil-registry.registerBirth")).isEmpty();
            world.closed(quick, second);
            world.closed(slow, first);
        }
        oracles.hold(slow, quick);
    }

    private static void decide(Decisions decisions, Reference reference) {
        decisions.decide(
                world.task(reference, World.NADIA).id(),
                World.NADIA,
                Map.of(
                        Address.of("decision.outcome"), "accepted",
                        Address.of("decision.reason"), "complete",
                        Address.of("decision.explanation"), "Tout est en ordre."));
    }

    private static int listeners() {
        return world.asOwner()
                .sql("select count(*) from pg_stat_activity where query = 'listen guichet_work'")
                .query(Integer.class)
                .single();
    }

    private static Reference referenceIn(Path output) throws IOException {
        return Files.readAllLines(output).stream()
                .filter(line -> line.startsWith("ACK "))
                .map(line -> new Reference(line.substring(4)))
                .findFirst()
                .orElseThrow();
    }

    private static List<JsonNode> births() {
        return world.ledger().stream()
                .filter(entry -> entry.path("operation").asString().equals("registerBirth"))
                .toList();
    }

    private static List<String> calls(Reference reference, String operation) {
        return world.asPortal()
                .sql("""
                        select l.outcome from exchange_log l join case_file c on c.id = l.case_id
                         where c.reference = :reference and l.operation = :operation order by l.seq
                        """)
                .param("reference", reference.value())
                .param("operation", operation)
                .query(String.class)
                .list();
    }

    private static void signal(Process process, String signal) throws IOException, InterruptedException {
        assertThat(new ProcessBuilder("kill", signal, String.valueOf(process.pid()))
                        .start()
                        .waitFor())
                .isZero();
    }
}
