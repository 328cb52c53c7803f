package org.guichetunique.testing.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.nimbusds.jwt.JWTClaimsSet;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import org.guichetunique.casework.casefile.CaseFile;
import org.guichetunique.casework.casefile.CaseSteps;
import org.guichetunique.casework.casefile.Person;
import org.guichetunique.casework.casefile.Reference;
import org.guichetunique.casework.operation.repair.CallAttempt;
import org.guichetunique.casework.operation.repair.Incident;
import org.guichetunique.casework.operation.repair.IncidentDesk;
import org.guichetunique.casework.operation.repair.IncidentFilter;
import org.guichetunique.casework.operation.repair.KeptReplies;
import org.guichetunique.casework.operation.repair.KeptReply;
import org.guichetunique.casework.operation.repair.Operator;
import org.guichetunique.casework.operation.repair.Preview;
import org.guichetunique.casework.person.ledger.DataUse;
import org.guichetunique.casework.person.ledger.Ledger;
import org.guichetunique.exchange.call.LateReplies.Receipt;
import org.guichetunique.exchange.callback.SignedCallbacks;
import org.guichetunique.exchange.callback.SignedCallbacks.Verdict;
import org.guichetunique.exchange.dictionary.Address;
import org.guichetunique.procedures.Definitions.Folders;
import org.guichetunique.testing.world.Families;
import org.guichetunique.testing.world.Oracles;
import org.guichetunique.testing.world.RecordsOffice;
import org.guichetunique.testing.world.RecordsOffice.Asked;
import org.guichetunique.testing.world.World;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Faults 16 to 19 and 22: answers that come later, twice, too early, too late, or from somebody else. */
class LateAnswerTest {

    private static final Path LATER = Folders.home().resolve("process-definitions/testing/src/test/resources/later");

    private static RecordsOffice office;
    private static World world;
    private static Families families;
    private static Oracles oracles;

    @BeforeAll
    static void start() throws IOException {
        office = new RecordsOffice();
        world = new World(Map.of(
                "guichet.more-authorities", LATER.resolve("authorities").toString(),
                "guichet.procedures", LATER.resolve("procedures").toString(),
                "guichet.authorities.records-office-url", office.url()));
        families = new Families(world);
        oracles = new Oracles(world);
    }

    @AfterAll
    static void stop() {
        world.close();
        office.close();
    }

    @AfterEach
    void promiseAtOnce() {
        office.beforePromising(asked -> {});
        // A slow machine asks once more than a story waits for.
        office.forgetOrders();
    }

    @Test
    void theCaseWaitsVisiblyAndGoesOnWithTheAnswer() {
        Person person = families.mother();
        Reference reference = file(person);
        Asked asked = office.nextOrder();

        awaitAwaiting(reference, person);
        oracles.hold(reference);
        assertThat(send(office.signed(office.copy(asked)))).isEqualTo(new Verdict.Taken(Receipt.TAKEN));

        assertThat(ending(reference, person)).isEqualTo("copied");
        assertThat(world.timeline(reference, person)
                        .values()
                        .get(Address.of("applicant.addressLine"))
                        .value()
                        .asString())
                .isEqualTo("7, rue des Archives");
        oracles.hold(reference);
    }

    @Test
    void aRefusalMayComeLaterToo() {
        Person person = families.mother();
        Reference reference = file(person);
        Asked asked = office.nextOrder();
        awaitAwaiting(reference, person);

        assertThat(send(office.signed(office.claims(asked, 404).claim("body", Map.of("code", "NO_RECORD")))))
                .isEqualTo(new Verdict.Taken(Receipt.TAKEN));

        assertThat(ending(reference, person)).isEqualTo("none");
        oracles.hold(reference);
    }

    @Test
    void anAnswerThatOvertakesOurOwnCommitIsUsed() {
        AtomicReference<Verdict> verdict = new AtomicReference<>();
        office.beforePromising(asked -> verdict.set(send(office.signed(office.copy(asked)))));
        Person person = families.mother();

        Reference reference = file(person);

        assertThat(ending(reference, person)).isEqualTo("copied");
        assertThat(verdict.get()).isEqualTo(new Verdict.Taken(Receipt.TAKEN));
        office.nextOrder();
        oracles.hold(reference);
    }

    @Test
    void aHundredCopiesOfOneAnswerAtOnceAreOneAnswer() throws Exception {
        Person person = families.mother();
        Reference reference = file(person);
        Asked asked = office.nextOrder();
        awaitAwaiting(reference, person);
        String message = office.signed(office.copy(asked));

        List<Verdict> verdicts = new ArrayList<>();
        try (ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Verdict>> sent = new ArrayList<>();
            for (int i = 0; i < 100; i++) {
                sent.add(senders.submit(() -> send(message)));
            }
            for (Future<Verdict> one : sent) {
                verdicts.add(one.get());
            }
        }

        assertThat(verdicts)
                .containsOnly(new Verdict.Taken(Receipt.TAKEN), new Verdict.Taken(Receipt.KNOWN))
                .containsOnlyOnce(new Verdict.Taken(Receipt.TAKEN));
        assertThat(ending(reference, person)).isEqualTo("copied");
        assertThat(answersOnRecord(reference)).isEqualTo(1);
        oracles.hold(reference);
    }

    @Test
    void aSecondAnswerThatContradictsTheFirstChangesNothing() {
        Person person = families.mother();
        Reference reference = file(person);
        Asked asked = office.nextOrder();
        awaitAwaiting(reference, person);
        send(office.signed(office.copy(asked)));

        Verdict verdict = send(office.signed(office.claims(asked, 404).claim("body", Map.of("code", "NO_RECORD"))));

        assertThat(verdict).isEqualTo(new Verdict.Taken(Receipt.CONTRADICTS));
        assertThat(ending(reference, person)).isEqualTo("copied");
        oracles.hold(reference);
    }

    @Test
    void anAnswerToACaseThatWentOnWithoutItIsKeptForTheOperators() {
        Person person = families.mother();
        Reference reference = file(person);
        Asked asked = office.nextOrder();
        awaitAwaiting(reference, person);
        waitTooLong(reference, person);
        assertThat(ending(reference, person)).isEqualTo("without");

        assertThat(send(office.signed(office.copy(asked)))).isEqualTo(new Verdict.Taken(Receipt.TOO_LATE));
        assertThat(send(office.signed(office.copy(asked)))).isEqualTo(new Verdict.Taken(Receipt.TOO_LATE));
        KeptReplies kept = world.bean(KeptReplies.class);
        KeptReply answer = kept.page(null).stream()
                .filter(one -> one.reference().equals(reference))
                .findFirst()
                .orElseThrow();
        Operator ilyas = new Operator("ilyas", "Ilyas Berrada");
        assertThatThrownBy(() -> kept.look(answer, ilyas, " ")).isInstanceOf(IllegalArgumentException.class);
        assertThat(kept.look(answer, ilyas, "The office asks what became of it")
                        .orElseThrow()
                        .values())
                .isNotEmpty();
        assertThat(world.bean(Ledger.class).of(person, Operator.PLATFORM, null))
                .extracting(DataUse::reason)
                .containsExactly("The office asks what became of it");

        assertThat(world.asPortal()
                        .sql("select body->>'address' from late_answer where idempotency_key = :key")
                        .param("key", asked.key())
                        .query(String.class)
                        .single())
                .isEqualTo("7, rue des Archives");
        oracles.hold(reference);
    }

    @Test
    void anAnswerThatBreaksTheContractIsTurnedAwayAndTheCaseWaitsOn() {
        Person person = families.mother();
        Reference reference = file(person);
        Asked asked = office.nextOrder();
        awaitAwaiting(reference, person);

        assertThat(send(office.signed(office.claims(asked, 201).claim("body", Map.of("adresse", "?")))))
                .isEqualTo(new Verdict.Taken(Receipt.INVALID));
        assertThat(send(office.signed(office.claims(asked, 201)))).isEqualTo(new Verdict.Taken(Receipt.INVALID));

        awaitAwaiting(reference, person);
        assertThat(send(office.signed(office.copy(asked)))).isEqualTo(new Verdict.Taken(Receipt.TAKEN));
        assertThat(ending(reference, person)).isEqualTo("copied");
        oracles.hold(reference);
    }

    @ParameterizedTest
    @ValueSource(strings = {"issuer", "audience", "expired", "signature", "none", "unsigned", "another authority"})
    void whatTheAuthorityDidNotSignForUsIsTurnedAway(String wrong) {
        Person person = families.mother();
        Reference reference = file(person);
        Asked asked = office.nextOrder();
        awaitAwaiting(reference, person);
        JWTClaimsSet.Builder copy = office.copy(asked);
        String message = switch (wrong) {
            case "issuer" -> office.signed(copy.issuer("civil-registry"));
            case "audience" -> office.signed(copy.audience("https://elsewhere.example/callbacks"));
            case "expired" ->
                office.signed(copy.expirationTime(Date.from(Instant.now().minusSeconds(3600))));
            case "signature" -> office.forged(copy);
            case "none" -> new com.nimbusds.jwt.PlainJWT(copy.build()).serialize();
            case "unsigned" -> "{\"key\": \"" + asked.key() + "\", \"status\": 201}";
            default -> office.signed(copy);
        };

        Verdict verdict = world.bean(SignedCallbacks.class)
                .receive(wrong.equals("another authority") ? "civil-registry" : RecordsOffice.CODE, message);

        assertThat(verdict).isInstanceOf(Verdict.Forged.class);
        awaitAwaiting(reference, person);
        assertThat(answersOnRecord(reference)).isZero();
        send(office.signed(office.copy(asked)));
        ending(reference, person);
    }

    @Test
    void anAnswerToNoCallOfTheAuthorityIsTurnedAway() {
        Person person = families.mother();
        Reference reference = file(person);
        Asked asked = office.nextOrder();
        awaitAwaiting(reference, person);

        assertThat(send(office.signed(office.copy(new Asked("no-such-key", asked.answerTo())))))
                .isEqualTo(new Verdict.Taken(Receipt.NO_SUCH_CALL));

        send(office.signed(office.copy(asked)));
        ending(reference, person);
        oracles.hold(reference);
    }

    @Test
    void whenThePromisedAnswerDoesNotComeTheAuthorityIsAskedAgainAndThenAPerson() {
        Person person = families.mother();
        Reference reference = file(person);
        Asked asked = office.nextOrder();
        awaitAwaiting(reference, person);
        letTheTimePass(asked);

        assertThat(office.nextOrder()).isEqualTo(asked);
        await().untilAsserted(() -> assertThat(state(reference, person)).isEqualTo(CaseSteps.State.STUCK));
        oracles.hold(reference);
        // Better late than never.
        assertThat(send(office.signed(office.copy(asked)))).isEqualTo(new Verdict.Taken(Receipt.TAKEN));
        assertThat(ending(reference, person)).isEqualTo("copied");
        oracles.hold(reference);
    }

    @Test
    void anAnswerOfAnotherKindThanItsElementIsTurnedAwayAndToldToWhoeverSettlesTheCall() {
        Person person = families.mother();
        Reference reference = file(person);
        Asked asked = office.nextOrder();
        awaitAwaiting(reference, person);

        assertThat(send(office.signed(office.claims(asked, 201).claim("body", Map.of("address", "?")))))
                .isEqualTo(new Verdict.Taken(Receipt.INVALID));

        assertThat(state(reference, person)).isEqualTo(CaseSteps.State.AWAITING);
        letTheTimePass(asked);
        assertThat(office.nextOrder()).isEqualTo(asked);
        await().untilAsserted(() -> assertThat(state(reference, person)).isEqualTo(CaseSteps.State.STUCK));
        Incident incident = world.bean(IncidentDesk.class)
                .page(new IncidentFilter(RecordsOffice.CODE, "record-copy", null), null)
                .getFirst();
        Preview preview = world.bean(IncidentDesk.class)
                .preview(incident.caseId(), incident.step())
                .orElseThrow();
        assertThat(preview.detail()).contains("/address").contains("person.addressLine");
        assertThat(preview.attempts()).extracting(CallAttempt::code).contains("INVALID_ANSWER");
        oracles.hold(reference);
        send(office.signed(office.copy(asked)));
        assertThat(ending(reference, person)).isEqualTo("copied");
    }

    private static Verdict send(String message) {
        return world.bean(SignedCallbacks.class).receive(RecordsOffice.CODE, message);
    }

    private static Reference file(Person person) {
        CaseFile.Draft draft = world.drafts().begin("record-copy", person);
        world.answer(draft, person, "applicant.phone", "06 12 34 56 78");
        return world.file(draft, person);
    }

    private static void awaitAwaiting(Reference reference, Person person) {
        await().untilAsserted(() -> assertThat(state(reference, person)).isEqualTo(CaseSteps.State.AWAITING));
    }

    private static CaseSteps.State state(Reference reference, Person person) {
        return world
                .bean(CaseSteps.class)
                .of(world.timeline(reference, person).file().id())
                .stream()
                .filter(step -> step.activity().equals("order"))
                .map(CaseSteps.Step::state)
                .findFirst()
                .orElse(null);
    }

    private static String ending(Reference reference, Person person) {
        return ((CaseFile.Closed) world.closed(reference, person).file()).ending();
    }

    private static int answersOnRecord(Reference reference) {
        return world.asPortal()
                .sql("""
                        select count(*) from exchange_log l join case_file c on c.id = l.case_id
                         where c.reference = :reference and l.operation = 'records-office.orderCopy'
                           and l.outcome in ('answered', 'refused')
                        """)
                .param("reference", reference.value())
                .query(Integer.class)
                .single();
    }

    private static void waitTooLong(Reference reference, Person person) {
        var management = world.engine().getManagementService();
        String process = world.engine()
                .getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(
                        world.timeline(reference, person).file().id().toString())
                .singleResult()
                .getId();
        management.executeJob(management
                .createJobQuery()
                .processInstanceId(process)
                .singleResult()
                .getId());
    }

    private static void letTheTimePass(Asked asked) {
        world.asOwner()
                .sql("update guichet.late_answer set expected_by = now() - interval '1 second'"
                        + " where idempotency_key = :key")
                .param("key", asked.key())
                .update();
        world.asOwner()
                .sql("update camunda.act_ru_ext_task set lock_exp_time_ = now() - interval '1 second'"
                        + " where act_inst_id_ = (select id from guichet.case_step where call_key = :key::uuid)")
                .param("key", asked.key())
                .update();
    }
}
