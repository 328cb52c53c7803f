package org.guichetunique.testing.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.guichetunique.casework.casefile.CaseId;
import org.guichetunique.casework.casefile.Person;
import org.guichetunique.casework.casefile.Reference;
import org.guichetunique.casework.casefile.document.CaseDocument;
import org.guichetunique.casework.casefile.document.Documents;
import org.guichetunique.casework.casefile.document.DrawnDocuments;
import org.guichetunique.casework.casefile.document.Revocations;
import org.guichetunique.casework.casefile.document.Verification;
import org.guichetunique.testing.world.Families;
import org.guichetunique.testing.world.World;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What is given is written down at once; its file is made when somebody first asks for it, and stays. */
class DrawnDocumentStoryTest {

    private static final int READERS = 8;

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
    void aDocumentHasNoFileUntilSomebodyAsksForItAndIsVerifiedBefore() {
        Person mother = families.mother();
        CaseDocument receipt = receipt(world.declareBirth(mother), mother);

        assertThat(receipt.isReady()).as("whether it can be opened").isTrue();
        assertThat(isDrawn(receipt)).isFalse();
        assertThat(world.bean(Verification.class).find(receipt.number())).isPresent();

        byte[] pdf = content(receipt, mother);

        assertThat(isDrawn(receipt)).isTrue();
        assertThat(content(receipt, mother)).as("for ever after").isEqualTo(pdf);
    }

    @Test
    void allWhoAskAtOnceGetTheSameBytes() throws Exception {
        Person mother = families.mother();
        CaseId id = caseOf(world.declareBirth(mother));
        CaseDocument receipt = world.bean(Documents.class).of(id, mother).getFirst();
        List<Callable<byte[]>> asking = Stream.generate(() -> (Callable<byte[]>) () -> world.bean(DrawnDocuments.class)
                        .content(receipt.id(), id)
                        .orElseThrow())
                .limit(READERS)
                .toList();

        try (ExecutorService readers = Executors.newFixedThreadPool(READERS)) {
            for (Future<byte[]> read : readers.invokeAll(asking)) {
                assertThat(read.get()).isEqualTo(content(receipt, mother));
            }
        }
    }

    @Test
    void aReceiptThatIsFirstOpenedAfterTheAnswerSaysWhatItSaidWhenItWasGiven() throws IOException {
        Person mother = families.mother();
        Reference reference = world.declareBirth(mother);
        world.accept(reference);
        world.closed(reference, mother);
        CaseDocument receipt = receipt(reference, mother);
        assertThat(isDrawn(receipt)).isFalse();
        world.tamper("update case_file set owner_name = 'Another Name' where reference = '" + reference.value() + "'");

        String text = text(content(receipt, mother));

        assertThat(text).contains("Réponse").contains(mother.name()).doesNotContain("Another Name");
    }

    @Test
    void aDocumentThatIsRevokedBeforeItIsDrawnIsVerifiedAsRevokedAndCanStillBeOpened() {
        Person mother = families.mother();
        Reference reference = world.declareBirth(mother);
        world.accept(reference);
        world.closed(reference, mother);
        CaseDocument certificate = documents(reference, mother).stream()
                .filter(one -> one.kind().equals("birth-certificate"))
                .findFirst()
                .orElseThrow();

        new TransactionTemplate(world.bean(PlatformTransactionManager.class))
                .executeWithoutResult(
                        tx -> world.bean(Revocations.class).endedEarly(caseOf(reference), Revocations.Why.UNDONE));

        assertThat(isDrawn(certificate)).isFalse();
        assertThat(world.bean(Verification.class).find(certificate.number()))
                .hasValueSatisfying(genuine -> assertThat(genuine.isRevoked()).isTrue());
        assertThat(content(certificate, mother)).isNotEmpty();
    }

    @Test
    void whatStandsOnADocumentIsChangedByNobody() {
        Person mother = families.mother();
        CaseDocument receipt = receipt(world.declareBirth(mother), mother);

        assertThatThrownBy(() -> world.asOwner()
                        .sql("update guichet.document set sheet = '{}' where id = :id")
                        .param("id", receipt.id())
                        .update())
                .hasMessageContaining("was given and stays");
    }

    private static boolean isDrawn(CaseDocument document) {
        return world.asOwner()
                .sql("select content is not null from guichet.document where id = :id")
                .param("id", document.id())
                .query(Boolean.class)
                .single();
    }

    private static CaseDocument receipt(Reference reference, Person person) {
        return documents(reference, person).stream()
                .filter(one -> one.kind().equals("receipt"))
                .findFirst()
                .orElseThrow();
    }

    private static List<CaseDocument> documents(Reference reference, Person person) {
        return world.bean(Documents.class).of(caseOf(reference), person);
    }

    private static byte[] content(CaseDocument document, Person person) {
        return world.bean(Documents.class).content(document.id(), person).orElseThrow();
    }

    private static CaseId caseOf(Reference reference) {
        return CaseId.of(world.asOwner()
                .sql("select id::text from guichet.case_file where reference = :reference")
                .param("reference", reference.value())
                .query(String.class)
                .single());
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replace('\u00a0', ' ');
        }
    }
}
