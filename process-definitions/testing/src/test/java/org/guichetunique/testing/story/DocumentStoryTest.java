package org.guichetunique.testing.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.guichetunique.casework.casefile.CaseId;
import org.guichetunique.casework.casefile.Person;
import org.guichetunique.casework.casefile.Reference;
import org.guichetunique.casework.casefile.document.CaseDocument;
import org.guichetunique.casework.casefile.document.DocumentNumber;
import org.guichetunique.casework.casefile.document.Documents;
import org.guichetunique.casework.casefile.document.Issuing;
import org.guichetunique.casework.casefile.document.Revocations;
import org.guichetunique.casework.casefile.document.Verification;
import org.guichetunique.casework.casefile.document.seal.DocumentKeys;
import org.guichetunique.casework.casefile.document.seal.SealCheck;
import org.guichetunique.casework.casefile.document.seal.SealVerdict;
import org.guichetunique.testing.world.Families;
import org.guichetunique.testing.world.World;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.ValidationResult;

/** Documents, from the step that brings them to whoever is shown one. */
class DocumentStoryTest {

    private static World world;
    private static Families families;

    @BeforeAll
    static void start() {
        VeraGreenfieldFoundryProvider.initialise();
        world = new World();
        families = new Families(world);
    }

    @AfterAll
    static void stop() {
        world.close();
    }

    @Test
    void aRequestHasItsReceiptAtOnceAndTheCertificateWhenTheBirthIsRegistered() throws Exception {
        Person mother = families.mother();
        Reference reference = world.declareBirth(mother);
        assertThat(documents(reference, mother)).extracting(CaseDocument::kind).containsExactly("receipt");

        world.accept(reference);
        world.closed(reference, mother);

        assertThat(ready(reference, mother, 3))
                .extracting(CaseDocument::kind)
                .containsExactlyInAnyOrder("receipt", "birth-certificate", "rights-notice");
        for (CaseDocument document : documents(reference, mother)) {
            byte[] pdf = content(document, mother);
            look(pdf, "fr-" + document.kind());
            assertConforms(pdf);
            assertThat(text(pdf)).contains(document.number().number(), reference.value(), "المملكة المغربية");
        }
    }

    @Test
    void eachLanguageIsReadInTheOrderInWhichItIsSpoken() throws Exception {
        for (String language : List.of("ar", "en")) {
            Person person = families.mother();
            Person mother = new Person(person.subject(), person.name(), person.nationalId(), Locale.of(language));
            Reference reference = world.declareBirth(mother);
            byte[] receipt = content(ready(reference, mother, 1).getFirst(), mother);
            look(receipt, language + "-receipt");

            assertConforms(receipt);
            assertThat(text(receipt)).contains("وصل إيداع", "المملكة المغربية", "رقم الوثيقة", reference.value());
            world.accept(reference);
            world.closed(reference, mother);
            byte[] certificate = content(
                    ready(reference, mother, 3).stream()
                            .filter(one -> one.kind().equals("birth-certificate"))
                            .findFirst()
                            .orElseThrow(),
                    mother);
            look(certificate, language + "-birth-certificate");
            assertThat(text(certificate)).contains("لينة");
        }
    }

    @Test
    void aByteThatIsChangedOrAddedIsFoundOutWithoutAskingAnybody() throws Exception {
        Person mother = families.mother();
        Reference reference = world.declareBirth(mother);
        byte[] receipt = content(ready(reference, mother, 1).getFirst(), mother);
        var published = world.bean(DocumentKeys.class).certificates();

        assertThat(SealCheck.check(receipt, published)).isInstanceOfSatisfying(SealVerdict.Intact.class, intact -> {
            assertThat(intact.isKnown()).isTrue();
            assertThat(intact.number())
                    .isEqualTo(documents(reference, mother).getFirst().number().number());
        });
        assertThat(SealCheck.check(receipt, List.of()))
                .isInstanceOfSatisfying(
                        SealVerdict.Intact.class,
                        intact -> assertThat(intact.isKnown()).isFalse());
        byte[] changed = receipt.clone();
        changed[middleOfThePage(receipt)] ^= 1;
        assertThat(SealCheck.check(changed, published)).isInstanceOf(SealVerdict.Changed.class);
        byte[] longer = java.util.Arrays.copyOf(receipt, receipt.length + 8);
        assertThat(SealCheck.check(longer, published)).isInstanceOf(SealVerdict.Changed.class);
        assertThat(SealCheck.check("%PDF-1.7 nothing".getBytes(java.nio.charset.StandardCharsets.US_ASCII), published))
                .isInstanceOf(SealVerdict.Unsigned.class);
    }

    /** Where the text of the first page stands in the file. */
    private static int middleOfThePage(byte[] file) throws IOException {
        try (PDDocument document = Loader.loadPDF(file);
                InputStream raw = document.getPage(0)
                        .getContentStreams()
                        .next()
                        .getCOSObject()
                        .createRawInputStream()) {
            byte[] page = raw.readAllBytes();
            return new String(file, StandardCharsets.ISO_8859_1).indexOf(new String(page, StandardCharsets.ISO_8859_1))
                    + page.length / 2;
        }
    }

    @Test
    void aCopyThatAProgramSavedAgainIsToldFromAForgeryAsFarAsItCanBe() throws Exception {
        Person mother = families.mother();
        Reference reference = world.declareBirth(mother);
        byte[] receipt = content(ready(reference, mother, 1).getFirst(), mother);
        String number = documents(reference, mother).getFirst().number().number();

        assertThat(List.of(
                        saved(
                                receipt,
                                document -> document.getDocumentInformation().setTitle("Copie"),
                                true),
                        saved(receipt, document -> {}, false)))
                .allSatisfy(copy -> assertThat(checked(copy))
                        .isInstanceOfSatisfying(
                                SealVerdict.Changed.class,
                                changed -> assertThat(changed.copyOf()).isEqualTo(number)));
        assertThat(checked(saved(receipt, DocumentStoryTest::withoutSignature, false)))
                .isInstanceOfSatisfying(
                        SealVerdict.Unsigned.class,
                        unsigned -> assertThat(unsigned.copyOf()).isEqualTo(number));
        byte[] changed = receipt.clone();
        // Here and there, so that the text of the page is hit wherever it lies in the file.
        for (int at = receipt.length / 4; at < receipt.length * 3 / 4; at += 499) {
            changed[at] ^= 1;
        }
        assertThat(List.of(saved(receipt, DocumentStoryTest::writtenUpon, true), changed))
                .allSatisfy(forgery -> assertThat(checked(forgery))
                        .isInstanceOfSatisfying(
                                SealVerdict.Changed.class,
                                found -> assertThat(found.copyOf()).isNull()));
    }

    private static SealVerdict checked(byte[] file) {
        return SealCheck.check(file, world.bean(DocumentKeys.class).certificates());
    }

    private interface Change {
        void on(PDDocument document) throws IOException;
    }

    private static byte[] saved(byte[] file, Change change, boolean atTheEnd) throws IOException {
        try (PDDocument document = Loader.loadPDF(file)) {
            change.on(document);
            document.getDocumentInformation().getCOSObject().setNeedToBeUpdated(true);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            if (atTheEnd) {
                document.saveIncremental(out);
            } else {
                document.save(out);
            }
            return out.toByteArray();
        }
    }

    private static void withoutSignature(PDDocument document) {
        document.getDocumentCatalog().setAcroForm(null);
    }

    private static void writtenUpon(PDDocument document) throws IOException {
        PDPage page = document.getPage(0);
        try (PDPageContentStream content =
                new PDPageContentStream(document, page, PDPageContentStream.AppendMode.APPEND, true)) {
            content.addRect(100, 500, 200, 40);
            content.fill();
        }
        page.getCOSObject().setNeedToBeUpdated(true);
    }

    @Test
    void aStepThatIsTriedAgainBringsTheSameDocument() {
        Person mother = families.mother();
        Reference reference = world.declareBirth(mother);
        CaseDocument receipt = ready(reference, mother, 1).getFirst();
        byte[] before = content(receipt, mother);

        inTransaction(() -> world.bean(Issuing.class)
                .filed(
                        caseOf(reference),
                        world.bean(org.guichetunique.procedures.catalogue.Catalogue.class)
                                .require(World.BIRTH),
                        java.time.Instant.now()));

        assertThat(documents(reference, mother)).containsExactly(receipt);
        assertThat(content(receipt, mother)).isEqualTo(before);
    }

    @Test
    void whatAKilledNodeWasAskedForAndHasNotDrawnIsDrawnByTheNext() {
        Person mother = families.mother();
        Reference reference = world.declareBirth(mother);
        CaseDocument receipt = ready(reference, mother, 1).getFirst();
        // As if nobody had stated the time when it was asked for, and the node had died then.
        world.tamper("update document set asked_at = now(), next_at = now() where number = '"
                + receipt.number().number() + "'");

        assertThat(ready(reference, mother, 1)).containsExactly(receipt);
    }

    @Test
    void aDocumentIsVerifiedByNumberAndCodeAndTellsLittleOfThePerson() {
        Person salma = world.person("Salma Bennani", "AB100001");
        Reference reference = world.declareBirth(salma);
        DocumentNumber number = documents(reference, salma).getFirst().number();
        Verification verification = world.bean(Verification.class);

        assertThat(verification.find(number)).hasValueSatisfying(genuine -> {
            assertThat(genuine.isRevoked()).isFalse();
            assertThat(genuine.title().fr()).isEqualTo("Récépissé de dépôt");
            assertThat(genuine.name()).isEqualTo("S••• B•••");
        });
        assertThat(verification.find(new DocumentNumber(number.number(), "2222-2222")))
                .isEmpty();
        assertThat(DocumentNumber.read(" gd-2345-6789 ", "abcd-efgh")).isPresent();
        assertThat(DocumentNumber.read("GD-2345-6789' or 1=1", "ABCD-EFGH")).isEmpty();
    }

    @Test
    void aRevokedDocumentIsShownAsRevokedAndTheReceiptStaysTrue() {
        Person mother = families.mother();
        Reference reference = world.declareBirth(mother);
        world.accept(reference);
        world.closed(reference, mother);
        ready(reference, mother, 3);

        Integer revoked = inTransaction(
                () -> world.bean(Revocations.class).endedEarly(caseOf(reference), Revocations.Why.UNDONE));

        assertThat(revoked).isEqualTo(2);
        documents(reference, mother)
                .forEach(document -> assertThat(world.bean(Verification.class)
                                .find(document.number())
                                .orElseThrow()
                                .isRevoked())
                        .as(document.kind())
                        .isEqualTo(!document.kind().equals("receipt")));
    }

    @Test
    void aDocumentOfSomebodyElseIsTheSameAsOneThatDoesNotExist() {
        Person mother = families.mother();
        Reference reference = world.declareBirth(mother);
        CaseDocument receipt = ready(reference, mother, 1).getFirst();
        Person stranger = families.mother();

        assertThat(world.bean(Documents.class).content(receipt.id(), stranger)).isEmpty();
        assertThat(world.bean(Documents.class).of(caseOf(reference), stranger)).isEmpty();
    }

    private static CaseId caseOf(Reference reference) {
        return CaseId.of(world.asOwner()
                .sql("select id::text from guichet.case_file where reference = :reference")
                .param("reference", reference.value())
                .query(String.class)
                .single());
    }

    private static <T> T inTransaction(java.util.function.Supplier<T> work) {
        return new TransactionTemplate(world.bean(PlatformTransactionManager.class)).execute(tx -> work.get());
    }

    private static void inTransaction(Runnable work) {
        new TransactionTemplate(world.bean(PlatformTransactionManager.class)).executeWithoutResult(tx -> work.run());
    }

    private static List<CaseDocument> documents(Reference reference, Person person) {
        return world.bean(Documents.class).of(caseOf(reference), person);
    }

    private static List<CaseDocument> ready(Reference reference, Person person, int many) {
        await().atMost(java.time.Duration.ofSeconds(30))
                .untilAsserted(() ->
                        assertThat(documents(reference, person)).hasSize(many).allMatch(CaseDocument::isReady));
        return documents(reference, person);
    }

    private static byte[] content(CaseDocument document, Person person) {
        return world.bean(Documents.class).content(document.id(), person).orElseThrow();
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replace('\u00a0', ' ');
        }
    }

    /** To look at, in {@code target/documents}. */
    private static void look(byte[] pdf, String name) throws IOException {
        Path folder = Files.createDirectories(Path.of("target/documents"));
        Files.write(folder.resolve(name + ".pdf"), pdf);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            BufferedImage image = new PDFRenderer(document).renderImageWithDPI(0, 90);
            ImageIO.write(image, "png", new File(folder.toFile(), name + ".png"));
        }
    }

    private static void assertConforms(byte[] pdf) throws Exception {
        try (PDFAParser parser =
                        Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFA_2_A);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFA_2_A, false)) {
            ValidationResult result = validator.validate(parser);
            assertThat(result.getTestAssertions())
                    .allSatisfy(assertion -> assertThat(assertion.getStatus().name())
                            .as("%s at %s", assertion.getMessage(), assertion.getLocation())
                            .isEqualTo("PASSED"));
            assertThat(result.isCompliant()).isTrue();
        }
    }
}
