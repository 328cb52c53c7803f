package org.guichetunique.exchange.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Fault 48 and its kin: whoever administers the database changes the record, and is found out. */
class SealedLogTest extends SealedLog {

    @Test
    void anUntouchedLogIsSoundAndAllOfItIsSealed() throws Exception {
        write(7);
        sealing.sealAll();
        write(5);
        sealing.sealAll();

        assertThat(verify(export())).isInstanceOfSatisfying(LogVerdict.Sound.class, sound -> {
            assertThat(sound.entries()).isEqualTo(12);
            assertThat(sound.waiting()).isZero();
            assertThat(sound.seals()).isEqualTo(2);
        });
    }

    @Test
    void whatIsTooYoungForASealIsNoFault() throws Exception {
        write(2);
        sealing.sealAll();
        write(3);

        assertThat(verify(export()))
                .isInstanceOfSatisfying(
                        LogVerdict.Sound.class,
                        sound -> assertThat(sound.waiting()).isEqualTo(3));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "purpose = 'another'",
                "person = 'somebody else'",
                "at = at + interval '1 microsecond'",
                "elements = '{person.familyName}'",
                "code = 'X'",
                "legal_basis = legal_basis || '.'",
                "actor_name = null",
                "answer_digest = sha256('another answer')"
            })
    void anEntryThatAnAdministratorEditsIsNamed(String edit) throws Exception {
        write(9);
        sealing.sealAll();

        asAdministrator("update guichet.exchange_log set " + edit + " where seq = 4");

        assertThat(verify(export())).isEqualTo(new LogVerdict.Broken("entry 4", "Was changed after it was written"));
    }

    @Test
    void everyEntryThatIsEditedIsNamedInWhicheverSealItIs() throws Exception {
        write(9);
        sealing.sealAll();
        write(9);
        sealing.sealAll();
        write(2);
        asAdministrator("update guichet.exchange_log set purpose = 'another' where seq in (3, 4, 12, 20)");

        assertThat(verify(export()))
                .isEqualTo(new LogVerdict.Broken(List.of(
                        new LogVerdict.Fault("entry 3", "Was changed after it was written"),
                        new LogVerdict.Fault("entry 4", "Was changed after it was written"),
                        new LogVerdict.Fault("entry 12", "Was changed after it was written"),
                        new LogVerdict.Fault("entry 20", "Was changed before it was sealed"))));
    }

    static Stream<Arguments> copies() {
        return Stream.of(
                Arguments.of("as it was written", "%s", StandardCharsets.UTF_8, ""),
                Arguments.of("with a mark", "\uFEFF%s", StandardCharsets.UTF_8, "byte order mark"),
                Arguments.of("from PowerShell", "\uFEFF%s\n", StandardCharsets.UTF_16LE, "UTF-16"),
                Arguments.of("in UTF-16 the other way", "\uFEFF%s", StandardCharsets.UTF_16BE, "UTF-16"),
                Arguments.of("in UTF-16 without a mark", "%s", StandardCharsets.UTF_16LE, "UTF-16"),
                Arguments.of("with an empty last line", "%s\n\n  \n", StandardCharsets.UTF_8, ""));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("copies")
    void aCopyInAnotherFormIsToldApartFromAForgedOne(String name, String form, Charset written, String told)
            throws Exception {
        write(3);
        sealing.sealAll();
        String whole = String.join("\n", export());
        String forged = whole.replaceFirst("(\"purpose\":\\s*\")", "$1\u00fc");

        for (String end : List.of("\n", "\r\n")) {
            String kept = words(form.formatted(whole).replace("\n", end).getBytes(written));
            assertThat(kept).contains("The log is sound", told);
            assertThat(kept.contains("copy in another form")).isEqualTo(!told.isEmpty() || end.equals("\r\n"));
            assertThat(words(form.formatted(forged).replace("\n", end).getBytes(written)))
                    .contains("NOT sound", told);
        }
    }

    @Test
    void aCopyWhoseLettersWereWrittenAnewIsNotCalledForged() {
        byte[] copy = "{\"format\": \"\u00e9\"}".getBytes(StandardCharsets.ISO_8859_1);

        assertThatThrownBy(() -> words(copy)).isInstanceOf(CharacterCodingException.class);
    }

    private static String words(byte[] file) throws IOException {
        return VerifyLog.verify(new ByteArrayInputStream(file));
    }

    @Test
    void anEntryThatIsEditedTogetherWithItsDigestIsNamedToo() throws Exception {
        write(3);
        sealing.sealAll();

        asAdministrator("update guichet.exchange_log set purpose = 'another' where seq = 2");
        Entry forged = administrator
                .sql("select * from guichet.exchange_log where seq = 2")
                .query((row, number) -> Entry.of(row))
                .single();
        asAdministrator(
                "update guichet.exchange_log set digest = '\\x" + Sha256.hex(forged.digest()) + "' where seq = 2");

        assertThat(verify(export())).isEqualTo(new LogVerdict.Broken("entry 2", "Was changed after it was written"));
    }

    @Test
    void anEntryThatIsEditedBeforeItIsSealedIsNamed() throws Exception {
        write(3);
        asAdministrator("update guichet.exchange_log set purpose = 'another' where seq = 2");

        assertThat(verify(export())).isEqualTo(new LogVerdict.Broken("entry 2", "Was changed before it was sealed"));
        sealing.sealAll();
        assertThat(verify(export())).isEqualTo(new LogVerdict.Broken("entry 2", "Was changed after it was written"));
    }

    @Test
    void aRemovedEntryIsNamed() throws Exception {
        write(9);
        sealing.sealAll();

        asAdministrator("delete from guichet.exchange_log where seq = 6");

        assertThat(verify(export())).isEqualTo(new LogVerdict.Broken("entry 6", "Is missing"));
    }

    @Test
    void anEntryRemovedBeforeItIsSealedIsNamed() throws Exception {
        write(4);
        asAdministrator("delete from guichet.exchange_log where seq = 2");
        sealing.sealAll();

        assertThat(verify(export())).isEqualTo(new LogVerdict.Broken("entry 2", "Is missing"));
    }

    @Test
    void anEntrySlippedInIsNamed() throws Exception {
        write(4);
        sealing.sealAll();
        asAdministrator("insert into guichet.exchange_log (exchange_id, at, duration_ms, authority, operation, purpose,"
                + " legal_basis, elements, idempotency_key, outcome, digest) select gen_random_uuid(), at - interval"
                + " '1 hour', 1, authority, operation, purpose, legal_basis, elements, 'k', outcome, digest"
                + " from guichet.exchange_log where seq = 1");

        assertThat(verify(export()))
                .isInstanceOfSatisfying(
                        LogVerdict.Broken.class,
                        broken -> assertThat(broken.faults().getFirst().where()).isEqualTo("entry 5"));
    }

    @Test
    void twoEntriesThatChangePlacesAreFound() throws Exception {
        write(5);
        sealing.sealAll();
        List<String> lines = new ArrayList<>(export());
        Collections.swap(lines, 2, 3);

        assertThat(verify(lines)).isEqualTo(new LogVerdict.Broken("entry 2", "Does not stand in its place"));
    }

    @Test
    void aSealWithAnotherOrderDoesNotBearItsSignature() throws Exception {
        write(3);
        sealing.sealAll();
        asAdministrator("update guichet.exchange_log_seal set entries = '{2,1,3}'");

        assertThat(verify(export())).isInstanceOf(LogVerdict.Broken.class);
    }

    @Test
    void aRemovedSealIsFoundAndSoIsOneRemovedAtTheEndByWhoeverKeptTheHead() throws Exception {
        write(2);
        sealing.sealAll();
        write(2);
        sealing.sealAll();
        write(2);
        sealing.sealAll();
        String head = ((LogVerdict.Sound) verify(export())).head();

        asAdministrator("delete from guichet.exchange_log_seal where number = 3;"
                + " delete from guichet.exchange_log where seq > 4");

        assertThat(verify(export())).isInstanceOf(LogVerdict.Sound.class);
        assertThat(verify(export(), null, head))
                .isEqualTo(new LogVerdict.Broken("seal 3", "Is missing: the head that you hold is not in this log"));
        asAdministrator("delete from guichet.exchange_log_seal where number = 1");
        assertThat(verify(export())).isInstanceOf(LogVerdict.Broken.class);
    }

    @Test
    void anOldHeadIsFoundAgainInALogThatHasGrown() throws Exception {
        write(2);
        sealing.sealAll();
        LogVerdict.Sound then = (LogVerdict.Sound) verify(export());
        write(2);
        sealing.sealAll();

        assertThat(verify(export(), then.firstKey(), then.head())).isInstanceOf(LogVerdict.Sound.class);
    }

    @Test
    void aLogThatIsSealedAnewUnderAnotherKeyIsFoundByWhoeverKeptTheKey() throws Exception {
        write(3);
        sealing.sealAll();
        String key = ((LogVerdict.Sound) verify(export())).firstKey();

        asAdministrator("delete from guichet.exchange_log_seal; delete from guichet.exchange_log_key;"
                + " update guichet.exchange_log set purpose = 'another' where seq = 1;"
                + " update guichet.exchange_log set digest = null;"
                + " insert into guichet.exchange_log_unsealed select seq from guichet.exchange_log");
        sealing("an administrator's own secret, quite as long", Duration.ofDays(365))
                .sealAll();

        assertThat(verify(export(), key, null)).isInstanceOf(LogVerdict.Broken.class);
    }

    @Test
    void aFileThatIsCutOffIsNotTakenForAWholeLog() throws Exception {
        write(3);
        sealing.sealAll();
        List<String> lines = export();

        assertThat(verify(lines.subList(0, lines.size() - 1))).isInstanceOf(LogVerdict.Broken.class);
        assertThat(verify(List.of())).isInstanceOf(LogVerdict.Broken.class);
        assertThat(verify(List.of("{}", "null", "x"))).isInstanceOf(LogVerdict.Broken.class);
    }

    @Test
    void entriesOfManyTransactionsThatEndInAnyOrderAreAllSealedOnce() throws Exception {
        Semaphore news = new Semaphore(0);
        TransactionTemplate transactions = transactions();
        ExchangeLog shared = new ExchangeLog(JdbcClient.create(pool()), news::release);
        Sealing other = sealing(SECRET, Duration.ofDays(365));
        SealingLoop first = new SealingLoop(sealing, news);
        SealingLoop second = new SealingLoop(other, news);
        first.start();
        second.start();
        CountDownLatch late = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            threads.execute(() -> transactions.executeWithoutResult(transaction -> {
                read(new ExchangeLog(JdbcClient.create(transactionalSource)));
                await(late);
            }));
            for (int i = 0; i < 300; i++) {
                int number = i;
                threads.execute(() -> {
                    read(shared);
                    if (number == 299) {
                        late.countDown();
                    }
                });
            }
        }
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(verify(export()))
                        .isInstanceOfSatisfying(LogVerdict.Sound.class, sound -> {
                            assertThat(sound.entries()).isEqualTo(301);
                            assertThat(sound.waiting()).isZero();
                        }));
        first.stop();
        second.stop();
    }
}
