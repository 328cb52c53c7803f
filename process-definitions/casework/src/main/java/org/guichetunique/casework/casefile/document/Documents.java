package org.guichetunique.casework.casefile.document;

import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guichetunique.casework.casefile.CaseFiles;
import org.guichetunique.casework.casefile.CaseId;
import org.guichetunique.casework.casefile.Person;
import org.springframework.stereotype.Component;

/** The documents of a person's own cases. One of somebody else's is the same as one that does not exist. */
@RolesAllowed("CITIZEN")
@Component
public class Documents {

    private final CaseFiles files;
    private final DrawnDocuments documents;

    public Documents(CaseFiles files, DrawnDocuments documents) {
        this.files = files;
        this.documents = documents;
    }

    /** In the order in which they were issued, revoked ones too; nothing where the case is not the person's. */
    public List<CaseDocument> of(CaseId id, Person person) {
        return files.find(id, person).map(file -> documents.of(file.id())).orElse(List.of());
    }

    /** The signed PDF; empty while it waits to be signed, or where there is no such document of this person's. */
    public Optional<byte[]> content(UUID document, Person person) {
        return documents.contentOf(document, person);
    }
}
