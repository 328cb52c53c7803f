package org.guichetunique.portal.shell.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guichetunique.casework.casefile.CaseId;
import org.guichetunique.casework.casefile.Person;
import org.guichetunique.casework.casefile.attachment.Attachment;
import org.guichetunique.casework.casefile.attachment.Attachments;
import org.guichetunique.casework.casefile.attachment.Upload;
import org.guichetunique.exchange.dictionary.Address;

/** The files that answer one question of a person's draft. */
public record CaseUploads(Attachments attachments, CaseId caseId, Address address, Person person) {

    List<Attachment> kept() {
        return attachments.of(caseId, address, person);
    }

    Upload add(String name, InputStream in) throws IOException {
        return attachments.add(caseId, address, name, in, person);
    }

    void remove(UUID attachment) {
        attachments.remove(attachment, person);
    }

    Optional<Path> open(UUID attachment) {
        return attachments.open(attachment, person);
    }
}
