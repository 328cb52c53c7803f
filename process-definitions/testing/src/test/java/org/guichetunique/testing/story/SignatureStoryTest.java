package org.guichetunique.testing.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.guichetunique.casework.casefile.CaseId;
import org.guichetunique.casework.casefile.Person;
import org.guichetunique.casework.casefile.Reference;
import org.guichetunique.casework.casefile.document.CaseDocument;
import org.guichetunique.casework.casefile.document.Documents;
import org.guichetunique.casework.casefile.document.seal.DocumentKeys;
import org.guichetunique.casework.casefile.document.seal.DocumentSeal;
import org.guichetunique.casework.casefile.document.seal.SealCheck;
import org.guichetunique.casework.casefile.document.seal.SealVerdict;
import org.guichetunique.casework.casefile.document.seal.TimeStamps;
import org.guichetunique.procedures.Definitions.Folders;
import org.guichetunique.testing.world.Families;
import org.guichetunique.testing.world.World;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Signatures of documents, as another program sees them: the European Commission's library for signatures. */
class SignatureStoryTest {

    private static World world;
    private static Families families;

    @BeforeAll
    static void start() {
        world = new World();
        families = new Families(world);
    }

    @AfterAll
    static void stop() {
        world.close();
    }

    @Test
    void aSecondValidatorFindsALongTermSignatureWithItsTimeAndAllThatProvesIt() throws Exception {
        Instant before = Instant.now().minusSeconds(2);
        byte[] receipt = receipt();
        byte[] changed = receipt.clone();
        changed[receipt.length / 4] ^= 1;

        assertThat(validated(receipt, changed))
                .satisfiesExactly(
                        one -> assertThat(one).isEqualTo("TOTAL_PASSED PAdES-BASELINE-LT 1"),
                        one -> assertThat(one).doesNotContain("TOTAL_PASSED"));
        assertThat(SealCheck.check(receipt, certificates()))
                .isInstanceOfSatisfying(SealVerdict.Intact.class, intact -> {
                    assertThat(intact.isKnown()).isTrue();
                    assertThat(intact.statedAt())
                            .isBetween(before, Instant.now().plusSeconds(2));
                    assertThat(intact.statedBy()).contains("Simulated time-stamping unit");
                });
    }

    @Test
    void whatIsAddedToASignedDocumentBesidesProofOfItsTimeIsFoundOut() throws Exception {
        byte[] receipt = receipt();

        byte[] another = rewritten(receipt, document -> document.addPage(new PDPage()));
        byte[] moreProof = rewritten(receipt, document -> {
            COSDictionary catalog = document.getDocumentCatalog().getCOSObject();
            catalog.getCOSDictionary(COSName.getPDFName("DSS")).setString("Note", "put in");
            catalog.getCOSDictionary(COSName.getPDFName("DSS")).setNeedToBeUpdated(true);
            catalog.setItem(COSName.OPEN_ACTION, new COSDictionary());
            catalog.setNeedToBeUpdated(true);
        });

        assertThat(SealCheck.check(another, certificates())).isInstanceOf(SealVerdict.Changed.class);
        assertThat(SealCheck.check(moreProof, certificates())).isInstanceOf(SealVerdict.Changed.class);
    }

    @Test
    void whileNobodyStatesTheTimeADocumentWaitsAndAfterAQuarterOfAnHourItIsSignedWithout() {
        byte[] receipt = receipt();
        DocumentKeys keys = world.bean(DocumentKeys.class);
        String nobody = "http://127.0.0.1:1/time-stamps";
        DocumentSeal seal = new DocumentSeal(keys, new TimeStamps(URI.create(nobody), nobody + "/authority.pem"));

        assertThatThrownBy(() -> seal.sign(receipt, "A", Instant.now())).isInstanceOf(UncheckedIOException.class);

        byte[] signed = seal.sign(receipt, "A", Instant.now().minus(Duration.ofMinutes(16)));
        assertThat(SealCheck.check(signed, keys.certificates()))
                .isInstanceOfSatisfying(
                        SealVerdict.Intact.class,
                        intact -> assertThat(intact.statedAt()).isNull());
    }

    private static byte[] receipt() {
        Person mother = families.mother();
        Reference reference = world.declareBirth(mother);
        CaseId id = world.timeline(reference, mother).file().id();
        Documents documents = world.bean(Documents.class);
        await().until(() -> documents.of(id, mother).stream().anyMatch(CaseDocument::isReady));
        CaseDocument receipt = documents.of(id, mother).getFirst();
        return documents.content(receipt.id(), mother).orElseThrow();
    }

    private static List<X509Certificate> certificates() {
        return world.bean(DocumentKeys.class).certificates();
    }

    private static byte[] rewritten(byte[] pdf, Consumer<PDDocument> how) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            how.accept(document);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.getDocumentCatalog().getCOSObject().setNeedToBeUpdated(true);
            document.getPages().getCOSObject().setNeedToBeUpdated(true);
            document.saveIncremental(out);
            return out.toByteArray();
        }
    }

    /** What the validator says of each, which runs as a program of its own. */
    private static List<String> validated(byte[]... pdfs) throws Exception {
        Path folder = Files.createTempDirectory("signatures");
        Path module = Folders.home().resolve("process-definitions/signature-validator/target");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                module.resolve("classes") + File.pathSeparator + module.resolve("libraries") + "/*",
                "org.guichetunique.validator.SignatureValidator"));
        Path authority = folder.resolve("authority.pem");
        try (InputStream pem = URI.create(String.valueOf(world.settings().get("guichet.time-stamp.authority")))
                .toURL()
                .openStream()) {
            Files.copy(pem, authority);
        }
        Path signer = folder.resolve("signer.der");
        Files.write(signer, certificates().getFirst().getEncoded());
        command.addAll(List.of(authority.toString(), signer.toString(), "--"));
        for (byte[] pdf : pdfs) {
            Path file = folder.resolve(command.size() + ".pdf");
            Files.write(file, pdf);
            command.add(file.toString());
        }
        Path said = folder.resolve("said");
        Process validator = new ProcessBuilder(command)
                .redirectOutput(said.toFile())
                .redirectError(folder.resolve("errors").toFile())
                .start();
        assertThat(validator.waitFor(120, TimeUnit.SECONDS)).isTrue();
        return Files.readAllLines(said);
    }
}
