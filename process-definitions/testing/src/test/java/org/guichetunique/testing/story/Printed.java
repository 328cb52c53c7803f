package org.guichetunique.testing.story;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.guichetunique.casework.casefile.Person;
import org.guichetunique.casework.casefile.Reference;
import org.guichetunique.casework.casefile.document.Documents;
import org.guichetunique.testing.world.World;

/** What stands on a document of a person's request, once it is printed. */
final class Printed {

    private Printed() {}

    static String text(World world, Reference reference, Person person, String kind) {
        Documents documents = world.bean(Documents.class);
        byte[] pdf = await().until(
                        () -> documents
                                .of(world.timeline(reference, person).file().id(), person)
                                .stream()
                                .filter(one -> one.kind().equals(kind))
                                .findFirst()
                                .flatMap(one -> documents.content(one.id(), person))
                                .orElse(null),
                        found -> found != null);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("[\\s\u00a0\u202f]+", " ");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
