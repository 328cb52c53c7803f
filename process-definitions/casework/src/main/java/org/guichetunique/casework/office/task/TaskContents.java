package org.guichetunique.casework.office.task;

import jakarta.annotation.security.RolesAllowed;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.guichetunique.casework.casefile.CaseValues;
import org.guichetunique.casework.casefile.KnownValue;
import org.guichetunique.casework.casefile.Officer;
import org.guichetunique.casework.casefile.attachment.Attachment;
import org.guichetunique.casework.casefile.attachment.AttachmentRecords;
import org.guichetunique.casework.casefile.attachment.content.ContentStore;
import org.guichetunique.casework.casefile.document.CaseDocument;
import org.guichetunique.casework.casefile.document.DrawnDocuments;
import org.guichetunique.casework.request.evidence.Evidence;
import org.guichetunique.casework.request.evidence.EvidenceContent;
import org.guichetunique.casework.request.evidence.EvidenceStore;
import org.guichetunique.exchange.dictionary.Address;
import org.guichetunique.procedures.catalogue.Catalogue;
import org.springframework.stereotype.Component;

/** What the case of a task holds, for the officer who may see the task. Nothing of it is shown without its being on record who looked. */
@RolesAllowed({"OFFICER", "SUPERVISOR"})
@Component
public class TaskContents {

    private final OpenedTasks opened;
    private final Catalogue catalogue;
    private final CaseValues values;
    private final EvidenceStore evidence;
    private final AttachmentRecords attachments;
    private final ContentStore contents;
    private final DrawnDocuments documents;

    TaskContents(
            OpenedTasks opened,
            Catalogue catalogue,
            CaseValues values,
            EvidenceStore evidence,
            AttachmentRecords attachments,
            ContentStore contents,
            DrawnDocuments documents) {
        this.opened = opened;
        this.catalogue = catalogue;
        this.values = values;
        this.evidence = evidence;
        this.attachments = attachments;
        this.contents = contents;
        this.documents = documents;
    }

    /** What is known in the case of a task, with where each value came from. */
    public Map<Address, KnownValue> values(OfficerTask task, Officer officer) {
        return values.of(opened.open(task, officer).caseId());
    }

    public List<Evidence> evidence(OfficerTask task, Officer officer) {
        return evidence.of(opened.open(task, officer).caseId());
    }

    /** The evidence of a task's case with what each authority said, whatever the others or the person say. */
    public List<EvidenceContent> held(OfficerTask task, Officer officer) {
        OfficerTask open = opened.open(task, officer);
        return evidence.held(open.caseId(), catalogue.require(open.service()));
    }

    /** The files that the person handed in. */
    public List<Attachment> attachments(OfficerTask task, Officer officer) {
        return attachments.of(opened.open(task, officer).caseId());
    }

    /** The content of one of them; empty where the task's case has none such. */
    public Optional<Path> content(OfficerTask task, UUID attachment, Officer officer) {
        return attachments.of(opened.open(task, officer).caseId()).stream()
                .filter(one -> one.id().equals(attachment))
                .findFirst()
                .flatMap(one -> contents.find(one.digest()));
    }

    /** What the case has given its owner so far. */
    public List<CaseDocument> documents(OfficerTask task, Officer officer) {
        return documents.of(opened.open(task, officer).caseId());
    }

    /** The signed PDF; empty while it waits to be signed, or where the task's case has none such. */
    public Optional<byte[]> document(OfficerTask task, UUID document, Officer officer) {
        return documents.content(document, opened.open(task, officer).caseId());
    }
}
