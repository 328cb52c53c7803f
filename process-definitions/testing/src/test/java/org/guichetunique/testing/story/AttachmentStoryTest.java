package org.guichetunique.testing.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.guichetunique.testing.story.SampleFiles.append;
import static org.guichetunique.testing.story.SampleFiles.bomb;
import static org.guichetunique.testing.story.SampleFiles.encryptedPdf;
import static org.guichetunique.testing.story.SampleFiles.exif;
import static org.guichetunique.testing.story.SampleFiles.jpeg;
import static org.guichetunique.testing.story.SampleFiles.latin;
import static org.guichetunique.testing.story.SampleFiles.pdf;
import static org.guichetunique.testing.story.SampleFiles.pixelFlood;
import static org.guichetunique.testing.story.SampleFiles.png;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.guichetunique.casework.casefile.CaseFile;
import org.guichetunique.casework.casefile.CaseId;
import org.guichetunique.casework.casefile.Person;
import org.guichetunique.casework.casefile.Reference;
import org.guichetunique.casework.casefile.attachment.Attachment;
import org.guichetunique.casework.casefile.attachment.Attachments;
import org.guichetunique.casework.casefile.attachment.FilesAskedFor;
import org.guichetunique.casework.casefile.attachment.Upload;
import org.guichetunique.casework.casefile.attachment.content.Refusal;
import org.guichetunique.casework.office.complement.ComplementAnswerResult;
import org.guichetunique.casework.office.complement.ComplementAnswers;
import org.guichetunique.casework.office.complement.Complements;
import org.guichetunique.exchange.dictionary.Address;
import org.guichetunique.exchange.dictionary.Reading;
import org.guichetunique.exchange.dictionary.Reading.Mistake;
import org.guichetunique.testing.world.FakeClamd;
import org.guichetunique.testing.world.Families;
import org.guichetunique.testing.world.World;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What people hand in, and what is made of it. After each refusal nothing is left: no row and no file (O7). */
class AttachmentStoryTest {

    private static final Address CERTIFICATE = Address.of("birth.medicalCertificate");

    private static FakeClamd clamd;
    private static World world;
    private static Families families;

    private Person mother;
    private CaseFile.Draft draft;

    @BeforeAll
    static void start() {
        clamd = new FakeClamd();
        world = new World(Map.of("guichet.clamd", clamd.address()));
        families = new Families(world);
    }

    @AfterAll
    static void stop() {
        world.close();
        clamd.close();
    }

    @BeforeEach
    void beginADraft() {
        mother = families.mother();
        draft = world.drafts().begin(World.BIRTH, mother);
    }

    @Test
    void aPhotographIsKeptUprightWithoutWhatTheTelephoneWroteIntoIt() throws Exception {
        byte[] photo = exif(jpeg(40, 20), 6, "Canon of Salma, 33.5731 N");

        Attachment kept = kept("IMG_0001.JPG", photo);

        assertThat(kept.name()).isEqualTo("IMG_0001.jpg");
        assertThat(kept.mediaType()).isEqualTo("image/jpeg");
        byte[] content = Files.readAllBytes(content(kept));
        assertThat(new String(content, StandardCharsets.ISO_8859_1)).doesNotContain("Canon", "Exif");
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(content));
        assertThat(image.getWidth()).isEqualTo(20);
        assertThat(image.getHeight()).isEqualTo(40);
    }

    @Test
    void whatIsHandedInStaysWithTheRequestAndTheOfficerOpensIt() throws Exception {
        CaseFile.Draft whole = world.draftOfBirth(mother);
        Upload.Kept kept = (Upload.Kept) add(whole, "certificat.pdf", pdf(page -> {}));
        Reference reference = world.file(whole, mother);

        var task = world.task(reference, World.NADIA);
        assertThat(world.taskContents().attachments(task, World.NADIA)).containsExactly(kept.attachment());
        assertThat(world.taskContents().content(task, kept.attachment().id(), World.NADIA))
                .isPresent();
        assertThat(world.taskContents().content(task, UUID.randomUUID(), World.NADIA))
                .isEmpty();
        assertThatThrownBy(() -> world.taskContents().attachments(task, World.OMAR))
                .hasMessageContaining("No task");
        // Filed is filed.
        attachments().remove(kept.attachment().id(), mother);
        assertThat(attachments().of(whole.id(), mother)).hasSize(1);
        assertThat(refusal(add(whole, "more.pdf", pdf(page -> {})))).isEqualTo(Refusal.GONE);
    }

    /** Fault 35. */
    @Test
    void whatIsTooLargeOrTooManyOrBrokenOffLeavesNothing() throws Exception {
        assertThat(refused("large.jpg", new SampleFiles.Endless(50_000_000))).isEqualTo(Refusal.TOO_LARGE);
        assertThat(refused("empty.pdf", InputStream.nullInputStream())).isEqualTo(Refusal.EMPTY);
        assertThatThrownBy(
                        () -> attachments().add(draft.id(), CERTIFICATE, "a.jpg", new SampleFiles.BrokenOff(), mother))
                .isInstanceOf(IOException.class);
        assertNothingIsLeft();

        for (int i = 0; i < Attachments.MOST; i++) {
            kept("page " + i + ".png", png(10 + i, 10));
        }
        for (int i = 0; i < 50; i++) {
            assertThat(refusal(add(draft, "again.png", png(30, 10)))).isEqualTo(Refusal.TOO_MANY);
        }
        assertThat(attachments().of(draft.id(), mother)).hasSize(Attachments.MOST);
    }

    /** Fault 36. */
    @Test
    void whatTheScannerKnowsIsRefusedAndSoIsAllWhileItIsDown() throws Exception {
        assertThat(refused("virus.pdf", FakeClamd.EICAR.getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo(Refusal.INFECTED);
        try (var node = world.anotherNode(Map.of("guichet.clamd", "127.0.0.1:1"))) {
            Upload upload = node.getBean(Attachments.class)
                    .add(draft.id(), CERTIFICATE, "a.png", new ByteArrayInputStream(png(9, 9)), mother);
            assertThat(refusal(upload)).isEqualTo(Refusal.NOT_SCANNED);
        }
        assertNothingIsLeft();
    }

    /** Fault 37. */
    @Test
    void aFileIsWhatItsContentSaysAndNotTwoThingsAtOnce() throws Exception {
        byte[] pdf = pdf(document -> {});
        String text = new String(pdf, StandardCharsets.ISO_8859_1);
        assertThat(refused("page.pdf", latin("<html><script>alert(1)</script>" + text)))
                .isIn(Refusal.TYPE, Refusal.AMBIGUOUS);
        assertThat(refused("page.pdf", latin(text + "<script>alert(1)</script>")))
                .isEqualTo(Refusal.AMBIGUOUS);
        assertThat(refused("page.pdf", latin(text + "PK\u0005\u0006" + "\0".repeat(18))))
                .isEqualTo(Refusal.AMBIGUOUS);
        assertThat(refused("drawing.png", latin("<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>")))
                .isEqualTo(Refusal.TYPE);
        assertThat(refused("photo.jpg", latin("MZ this is a program"))).isEqualTo(Refusal.TYPE);
        assertNothingIsLeft();

        Attachment kept = kept("holiday.html", append(png(12, 12), "<script>alert(1)</script>"));
        assertThat(kept.name()).isEqualTo("holiday.png");
        assertThat(Files.readString(content(kept), StandardCharsets.ISO_8859_1)).doesNotContain("script");
    }

    @Test
    void aPdfThatRunsOrCarriesOrHidesSomethingIsRefused() throws Exception {
        assertThat(refused(
                        "a.pdf",
                        pdf(document ->
                                document.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert(1)")))))
                .isEqualTo(Refusal.ACTIVE);
        assertThat(refused("a.pdf", pdf(document -> {
                    COSDictionary names = new COSDictionary();
                    names.setItem(COSName.EMBEDDED_FILES, new COSDictionary());
                    document.getDocumentCatalog().getCOSObject().setItem(COSName.NAMES, names);
                })))
                .isEqualTo(Refusal.ACTIVE);
        assertThat(refused("a.pdf", encryptedPdf())).isEqualTo(Refusal.ENCRYPTED);
        assertThat(refused("a.pdf", latin("%PDF-1.7\nnot much of one\n%%EOF"))).isEqualTo(Refusal.UNREADABLE);
        assertNothingIsLeft();
    }

    /** Fault 38. */
    @Test
    void whatWouldFillTheMemoryOrTheDiskIsRefusedBeforeItDoes() throws Exception {
        assertThat(refused("flood.png", pixelFlood(60_000, 60_000))).isEqualTo(Refusal.TOO_MANY_PIXELS);
        assertThat(refused("bomb.pdf", pdf(document -> bomb(document)))).isEqualTo(Refusal.TOO_LARGE);
        assertNothingIsLeft();

        Attachment kept = kept("../../../../etc/passwd", png(8, 8));
        assertThat(kept.name()).isEqualTo("passwd.png");
        assertThat(content(kept).getFileName()).hasToString(kept.digest());
    }

    @Test
    void aComplementThatMissesAPaperIsAnsweredByAFileAndNothingElseIsTakenIn() throws Exception {
        Reference reference = world.declareBirth(mother);
        var task = world.task(reference, World.NADIA);
        Complements complements = world.bean(Complements.class);
        ComplementAnswers answers = world.bean(ComplementAnswers.class);
        assertThat(refusal(sent(task.caseId(), mother))).isEqualTo(Refusal.GONE);

        complements.ask(task.id(), World.NADIA, List.of("document-unreadable"), "", List.of());
        assertThat(answers.answer(reference, "", mother)).isInstanceOf(ComplementAnswerResult.Nothing.class);
        assertThat(refusal(sent(task.caseId(), families.mother()))).isEqualTo(Refusal.GONE);
        Upload.Kept wrong = (Upload.Kept) sent(task.caseId(), mother);
        attachments().remove(wrong.attachment().id(), mother);
        Upload.Kept kept = (Upload.Kept) sent(task.caseId(), mother);

        assertThat(answers.answer(reference, "", mother)).isInstanceOf(ComplementAnswerResult.Answered.class);
        assertThat(world.taskContents().attachments(task, World.NADIA)).containsExactly(kept.attachment());
        attachments().remove(kept.attachment().id(), mother);
        assertThat(attachments().of(task.caseId(), mother))
                .as("what was sent stays")
                .hasSize(1);
        assertThat(refusal(sent(task.caseId(), mother))).isEqualTo(Refusal.GONE);
    }

    private static Upload sent(CaseId to, Person person) throws IOException {
        return attachments().add(to, FilesAskedFor.ADDRESS, "page.png", new ByteArrayInputStream(png(9, 9)), person);
    }

    /** Fault 39. */
    @Test
    void aFileOfSomebodyElseIsTheSameAsOneThatDoesNotExist() throws Exception {
        Attachment theirs = kept("mine.png", png(7, 7));
        Person stranger = families.mother();
        CaseFile.Draft own = world.drafts().begin(World.BIRTH, stranger);

        assertThat(attachments().open(theirs.id(), stranger)).isEmpty();
        assertThat(attachments().of(draft.id(), stranger)).isEmpty();
        attachments().remove(theirs.id(), stranger);
        assertThat(attachments().open(theirs.id(), mother)).isPresent();
        assertThat(refusal(attachments()
                        .add(draft.id(), CERTIFICATE, "x.png", new ByteArrayInputStream(png(6, 6)), stranger)))
                .isEqualTo(Refusal.GONE);
        assertThat(world.draftAnswers().answer(own, CERTIFICATE, theirs.id().toString(), stranger))
                .isEqualTo(new Reading.Wrong(Mistake.NO_SUCH_FILE));
        assertThat(world.draftAnswers().answer(draft, CERTIFICATE, theirs.id().toString(), mother))
                .isInstanceOf(Reading.Value.class);
    }

    @Test
    void whatIsTakenOutIsGoneAndWhatAnotherHasToo() throws Exception {
        Attachment first = kept("a.png", png(33, 5));
        Attachment second = kept("b.png", png(33, 5));
        assertThat(second.digest()).isEqualTo(first.digest());
        Path content = content(first);

        attachments().remove(first.id(), mother);
        assertThat(content).exists();
        attachments().remove(second.id(), mother);
        assertThat(content).doesNotExist();
    }

    @Test
    void theFilesOfADraftThatIsThrownAwayAreSweptUp() throws Exception {
        Attachment kept = kept("a.png", png(21, 13));
        Path content = content(kept);
        world.tamper("delete from case_file where id = '" + draft.id() + "'");
        world.tamper("delete from attachment where case_id = '" + draft.id() + "'");
        Files.setLastModifiedTime(
                content,
                java.nio.file.attribute.FileTime.from(java.time.Instant.now().minusSeconds(7_200)));

        world.sweepAttachments();

        assertThat(content).doesNotExist();
    }

    private static Attachments attachments() {
        return world.bean(Attachments.class);
    }

    private Upload add(CaseFile.Draft to, String name, byte[] content) throws IOException {
        return attachments().add(to.id(), CERTIFICATE, name, new ByteArrayInputStream(content), mother);
    }

    private Attachment kept(String name, byte[] content) throws IOException {
        Upload upload = add(draft, name, content);
        assertThat(upload).isInstanceOf(Upload.Kept.class);
        return ((Upload.Kept) upload).attachment();
    }

    private Refusal refused(String name, byte[] content) throws IOException {
        return refused(name, new ByteArrayInputStream(content));
    }

    private Refusal refused(String name, InputStream content) throws IOException {
        return refusal(attachments().add(draft.id(), CERTIFICATE, name, content, mother));
    }

    private static Refusal refusal(Upload upload) {
        assertThat(upload).isInstanceOf(Upload.Refused.class);
        return ((Upload.Refused) upload).why();
    }

    private Path content(Attachment attachment) {
        return attachments().open(attachment.id(), mother).orElseThrow();
    }

    private void assertNothingIsLeft() throws IOException {
        assertThat(attachments().of(draft.id(), mother)).isEmpty();
        try (Stream<Path> incoming = Files.list(world.attachmentsFolder().resolve("incoming"))) {
            assertThat(incoming).isEmpty();
        }
    }
}
