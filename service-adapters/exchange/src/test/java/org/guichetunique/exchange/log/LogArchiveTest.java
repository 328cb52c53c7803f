package org.guichetunique.exchange.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The log is verified where it lies, and in parts that fit together. */
class LogArchiveTest extends SealedLog {

    private LogArchive archive;

    @BeforeEach
    void open() {
        archive = new LogArchive(portal);
    }

    @Test
    void whatIsVerifiedInPlaceIsWhatTheCommandVerifies() throws Exception {
        writeAndSeal(7);
        writeAndSeal(3);
        write(2);

        LogVerdict inPlace = archive.verify(0, null, null, done -> {});

        assertThat(inPlace).isEqualTo(verify(export()));
        assertThat(inPlace).isInstanceOfSatisfying(LogVerdict.Sound.class, sound -> {
            assertThat(sound.entries()).isEqualTo(10);
            assertThat(sound.waiting()).isEqualTo(2);
        });
    }

    @Test
    void whatCameSinceIsVerifiedFromTheHeadThatWasKept() throws Exception {
        writeAndSeal(7);
        LogVerdict.Sound first = (LogVerdict.Sound) archive.verify(0, null, null, done -> {});
        writeAndSeal(4);

        LogVerdict later = archive.verify(1, first.head(), first.firstKey(), done -> {});

        assertThat(later).isInstanceOfSatisfying(LogVerdict.Sound.class, sound -> {
            assertThat(sound.after()).isEqualTo(1);
            assertThat(sound.seals()).isEqualTo(1);
            assertThat(sound.entries()).isEqualTo(4);
        });
    }

    @Test
    void aLogThatWasSignedAnewOrCutShortIsNotTheOneWhoseHeadWasKept() throws Exception {
        writeAndSeal(3);
        writeAndSeal(3);
        LogVerdict.Sound kept = (LogVerdict.Sound) archive.verify(0, null, null, done -> {});
        asAdministrator("delete from guichet.exchange_log_seal where number = 2");
        asAdministrator("delete from guichet.exchange_log where seq > 3");

        assertThat(archive.verify(2, kept.head(), kept.firstKey(), done -> {})).isInstanceOf(LogVerdict.Broken.class);
        assertThat(archive.verify(0, kept.head(), kept.firstKey(), done -> {})).isInstanceOf(LogVerdict.Broken.class);
    }

    @Test
    void anEntryThatWasEditedIsNamedWhereverTheVerificationBegins() throws Exception {
        writeAndSeal(3);
        LogVerdict.Sound kept = (LogVerdict.Sound) archive.verify(0, null, null, done -> {});
        writeAndSeal(3);
        asAdministrator("update guichet.exchange_log set purpose = 'another' where seq in (2, 5)");

        assertThat(archive.verify(1, kept.head(), null, done -> {}))
                .isEqualTo(new LogVerdict.Broken("entry 5", "Was changed after it was written"));
        assertThat(archive.verify(0, null, null, done -> {}))
                .isInstanceOfSatisfying(
                        LogVerdict.Broken.class,
                        broken -> assertThat(broken.faults())
                                .extracting(LogVerdict.Fault::where)
                                .containsExactly("entry 2", "entry 5"));
    }

    @Test
    void aPartOfTheLogIsVerifiedByTheCommandAsTheWholeIs() throws Exception {
        writeAndSeal(3);
        writeAndSeal(4);
        writeAndSeal(5);
        String before = ((LogVerdict.Sound) verify(export(new LogPart(0, 1)))).head();

        List<String> part = export(new LogPart(1, 2));

        assertThat(verify(part, null, before)).isInstanceOfSatisfying(LogVerdict.Sound.class, sound -> {
            assertThat(sound.after()).isEqualTo(1);
            assertThat(sound.entries()).isEqualTo(4);
            assertThat(sound.waiting()).isZero();
        });
        assertThat(verify(part, null, "00".repeat(32))).isInstanceOf(LogVerdict.Broken.class);
        List<String> forged = new ArrayList<>(part);
        forged.replaceAll(line -> line.replace("\"purpose\":\"birth\"", "\"purpose\":\"death\""));
        assertThat(verify(forged, null, before)).isInstanceOf(LogVerdict.Broken.class);
    }

    @Test
    void aTimeIsAStretchOfWholeSeals() {
        Instant before = Instant.now().minusSeconds(1);
        writeAndSeal(2);
        writeAndSeal(2);
        Instant after = Instant.now().plusSeconds(1);

        assertThat(archive.sealedBetween(before, after)).isEqualTo(new LogPart(0, 2));
        assertThat(archive.sealedBetween(after, after.plus(Duration.ofDays(1))).isEmpty())
                .isTrue();
        assertThat(archive.lastSeal()).isEqualTo(2);
    }

    private void writeAndSeal(int entries) {
        write(entries);
        sealing.sealAll();
    }

    private List<String> export(LogPart part) throws Exception {
        StringWriter out = new StringWriter();
        archive.export(part, out);
        return Arrays.asList(out.toString().split("\n"));
    }
}
