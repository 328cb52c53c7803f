package org.guichetunique.casework.office.reading;

import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import org.guichetunique.casework.casefile.CaseFile;
import org.guichetunique.casework.casefile.CaseId;
import org.guichetunique.casework.casefile.CaseSteps;
import org.guichetunique.casework.casefile.CaseValues;
import org.guichetunique.casework.casefile.attachment.AttachmentRecords;
import org.guichetunique.casework.casefile.attachment.content.ContentStore;
import org.guichetunique.casework.casefile.document.DrawnDocuments;
import org.guichetunique.casework.office.message.MessageRecords;
import org.guichetunique.casework.office.opinion.OpinionRecords;
import org.guichetunique.casework.request.evidence.EvidenceStore;
import org.guichetunique.procedures.catalogue.Catalogue;
import org.springframework.stereotype.Component;

/** Gathers all of a file for somebody whose right to read it has been checked and whose reading is on record. */
@Component
public final class WholeFiles {

    private final CaseValues values;
    private final EvidenceStore evidence;
    private final CaseSteps steps;
    private final AttachmentRecords attachments;
    private final ContentStore contents;
    private final Papers papers;
    private final Catalogue catalogue;

    /** What was issued and written. */
    @Component
    record Papers(DrawnDocuments documents, MessageRecords messages, OpinionRecords opinions) {}

    WholeFiles(
            CaseValues values,
            EvidenceStore evidence,
            CaseSteps steps,
            AttachmentRecords attachments,
            ContentStore contents,
            Papers papers,
            Catalogue catalogue) {
        this.values = values;
        this.evidence = evidence;
        this.steps = steps;
        this.attachments = attachments;
        this.contents = contents;
        this.papers = papers;
        this.catalogue = catalogue;
    }

    ReadFile of(CaseFile.Filed file) {
        CaseId id = file.id();
        return new ReadFile(
                file,
                values.of(id),
                evidence.held(id, catalogue.require(file.service())),
                attachments.of(id),
                papers.documents().of(id),
                papers.opinions().of(id),
                papers.messages().of(id),
                steps.of(id));
    }

    Optional<byte[]> document(ReadFile read, UUID document) {
        return papers.documents().content(document, read.file().id());
    }

    Optional<Path> attachment(ReadFile read, UUID attachment) {
        return read.attachments().stream()
                .filter(one -> one.id().equals(attachment))
                .findFirst()
                .flatMap(one -> contents.find(one.digest()));
    }
}
