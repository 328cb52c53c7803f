package org.guichetunique.testing.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.ExternalTaskService;
import org.guichetunique.casework.casefile.CaseFile;
import org.guichetunique.casework.casefile.Person;
import org.guichetunique.casework.casefile.Reference;
import org.guichetunique.casework.casefile.timeline.Timeline;
import org.guichetunique.casework.casefile.timeline.Timeline.Progress;
import org.guichetunique.testing.world.Families;
import org.guichetunique.testing.world.HastyAuthorities;
import org.guichetunique.testing.world.Oracles;
import org.guichetunique.testing.world.World;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Faults 2, 13 to 16, 20, 21 and 23: an authority is down, slow, drunk or lying, and the case ends all the same. */
class AuthorityTroubleTest {

    private static final int ATTEMPTS = 4;

    @TempDir
    private static Path folder;

    private static World world;
    private static Families families;
    private static Oracles oracles;

    @BeforeAll
    static void start() {
        world = new World(Map.of(
                "guichet.authorities",
                HastyAuthorities.in(folder, "PT1S", ATTEMPTS).toString()));
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

    /** The last column: whether the authority had acted before things went wrong. */
    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            refuseConnections | "times": 1                         | false
            neverAnswer       | "times": 1                         | false
            slow              | "times": 1, "delayMillis": 1500    | true
            drip              | "times": 1                         | true
            dropAfterApplying | "times": 2                         | true
            fail              | "times": 1                         | false
            fail              | "times": 1, "afterApplying": true  | true
            malformed         | "times": 1                         | true
            truncated         | "times": 1                         | true
            huge              | "times": 1                         | true
            deeplyNested      | "times": 1                         | true
            wrongSchema       | "times": 1                         | true
            errorIn200        | "times": 1                         | false
            unavailable       | "times": 1, "retryAfterSeconds": 0 | false
            tooMany           | "times": 1, "retryAfterSeconds": 0 | false
            answerLater       | "times": 6, "retryAfterSeconds": 0 | false
            """)
    void theCallIsMadeAgainUnderTheSameKeyAndTakesEffectOnce(String behaviour, String more, boolean acted) {
        Person mother = families.mother();
        Reference reference = world.declareBirth(mother);
        world.trouble("civil-registry", "registerBirth", behaviour, more);

        world.accept(reference);

        Timeline timeline = world.closed(reference, mother);
        assertThat(((CaseFile.Closed) timeline.file()).ending()).isEqualTo("rights-opened");
        List<Map<String, Object>> calls = calls(reference, "civil-registry.registerBirth");
        assertThat(calls).hasSizeGreaterThan(1);
        assertThat(calls)
                .extracting(call -> call.get("outcome"))
                .contains("failed")
                .endsWith("answered");
        assertThat(calls)
                .extracting(call -> call.get("idempotency_key"))
                .containsOnly(calls.getFirst().get("idempotency_key"));
        JsonNode act = world.desk("GET", "/_ledger/" + calls.getFirst().get("idempotency_key"), "");
        assertThat(act.path("effects").asInt()).isEqualTo(1);
        if (acted) {
            assertThat(act.path("calls").asInt()).isGreaterThan(1);
        }
        oracles.hold(reference);
    }

    @Test
    void whileAnAuthorityIsDownTheCaseWaitsVisiblyAndGoesOnByItselfWhenItIsBack() {
        Person mother = families.mother();
        Reference reference = world.declareBirth(mother);
        world.trouble("population-register", "", "refuseConnections", "");

        world.accept(reference);

        await().untilAsserted(() ->
                assertThat(progress(reference, mother, "step.register-child")).isEqualTo(Progress.DELAYED));
        oracles.hold(reference);
        world.endTroubles();
        world.closed(reference, mother);
        oracles.hold(reference);
    }

    @Test
    void evidenceThatAnAuthorityDoesNotGiveIsAskedInTheForm() {
        Person mother = families.mother();
        world.trouble("health-facility", "", "fail", "");
        CaseFile.Draft draft = world.draftOfBirth(mother);

        assertThat(world.draftContents().questions(draft, mother))
                .extracting(question -> question.field().address().toString())
                .contains("birth.date", "child.sex");
        world.endTroubles();
        world.drafts().gather(draft, () -> {});
        assertThat(world.draftContents().questions(draft, mother))
                .extracting(question -> question.field().address().toString())
                .doesNotContain("birth.date", "child.sex");
        oracles.hold();
    }

    @ParameterizedTest
    @CsvSource({"tooMany", "unavailable"})
    void anAuthorityThatAsksForADelayIsGivenIt(String behaviour) {
        Person mother = families.mother();
        Reference reference = world.declareBirth(mother);
        world.trouble("civil-registry", "registerBirth", behaviour, "\"times\": 1, \"retryAfterSeconds\": 2");

        world.accept(reference);

        world.closed(reference, mother);
        List<Map<String, Object>> calls = calls(reference, "civil-registry.registerBirth");
        assertThat(calls).hasSize(2);
        assertThat(((Number) calls.getLast().get("since_last")).doubleValue()).isGreaterThanOrEqualTo(2.0);
        oracles.hold(reference);
    }

    @Test
    void aRedirectIsNotFollowedAndAPersonSettlesIt() throws IOException {
        AtomicInteger visits = new AtomicInteger();
        HttpServer elsewhere = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        elsewhere.createContext("/", exchange -> {
            visits.incrementAndGet();
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        elsewhere.start();
        Person mother = families.mother();
        Reference reference = world.declareBirth(mother);
        world.trouble(
                "civil-registry",
                "registerBirth",
                "redirect",
                "\"location\": \"http://127.0.0.1:" + elsewhere.getAddress().getPort() + "/\"");

        world.accept(reference);

        stuck(reference, mother, "step.register-birth");
        assertThat(calls(reference, "civil-registry.registerBirth")).hasSize(1);
        assertThat(visits).hasValue(0);
        elsewhere.stop(0);
        oracles.hold(reference);
        world.endTroubles();
        settle(reference, mother);
        world.closed(reference, mother);
        oracles.hold(reference);
    }

    @Test
    void afterTheLastAttemptItIsAnIncidentWhichAPersonSetsGoingAgain() {
        Person mother = families.mother();
        Reference reference = world.declareBirth(mother);
        world.trouble("civil-registry", "registerBirth", "dropAfterApplying", "");

        world.accept(reference);

        stuck(reference, mother, "step.register-birth");
        assertThat(calls(reference, "civil-registry.registerBirth")).hasSize(ATTEMPTS);
        oracles.hold(reference);
        world.endTroubles();
        settle(reference, mother);
        Timeline timeline = world.closed(reference, mother);
        assertThat(timeline.entries())
                .filteredOn(entry -> entry.textKey().equals("step.register-birth"))
                .extracting(Timeline.Entry::progress)
                .containsExactly(Progress.DONE);
        oracles.hold(reference);
    }

    @Test
    void aRequestThatAnAuthorityRejectsIsNotSentAgain() {
        Person mother = families.mother();
        CaseFile.Draft draft = world.draftOfBirth(mother);
        world.answer(draft, mother, "child.givenName", "Lina");
        Reference reference = world.file(draft, mother);
        world.asOwner()
                .sql("delete from guichet.case_value where element = 'familyNameArabic' and subject = 'child'"
                        + " and case_id = :id")
                .param("id", draft.id().value())
                .update();

        world.accept(reference);

        stuck(reference, mother, "step.register-birth");
        assertThat(calls(reference, "civil-registry.registerBirth"))
                .singleElement()
                .satisfies(call -> assertThat(call.get("outcome")).isEqualTo("not-sent"));
        oracles.hold(reference);
    }

    private static void stuck(Reference reference, Person person, String step) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () -> assertThat(progress(reference, person, step)).isEqualTo(Progress.LOOKED_INTO));
    }

    /** What the repair desk does. */
    private static void settle(Reference reference, Person person) {
        ExternalTaskService tasks = world.engine().getExternalTaskService();
        String process = world.engine()
                .getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(
                        world.timeline(reference, person).file().id().toString())
                .singleResult()
                .getId();
        tasks.createExternalTaskQuery()
                .processInstanceId(process)
                .noRetriesLeft()
                .list()
                .forEach(task -> tasks.setRetries(task.getId(), 1));
    }

    private static Progress progress(Reference reference, Person person, String step) {
        return world.timeline(reference, person).entries().stream()
                .filter(entry -> entry.textKey().equals(step))
                .findFirst()
                .map(Timeline.Entry::progress)
                .orElse(null);
    }

    private static List<Map<String, Object>> calls(Reference reference, String operation) {
        return world.asPortal()
                .sql("""
                select l.outcome, l.code, l.idempotency_key,
                       extract(epoch from l.at - lag(l.at) over (order by l.seq)) as since_last
                  from exchange_log l join case_file c on c.id = l.case_id
                 where c.reference = :reference and l.operation = :operation order by l.seq
                """)
                .param("reference", reference.value())
                .param("operation", operation)
                .query()
                .listOfRows();
    }
}
