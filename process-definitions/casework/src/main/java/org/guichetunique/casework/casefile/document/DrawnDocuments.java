package org.guichetunique.casework.casefile.document;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guichetunique.casework.casefile.CaseId;
import org.guichetunique.casework.casefile.Person;
import org.springframework.stereotype.Component;

/**
 * The documents of cases with their files, for those whose right to see the case has been checked. A file is made when it is
 * first asked for, and is the same for ever after.
 */
@Component
public final class DrawnDocuments {

    private final DocumentRecords records;
    private final DocumentPrinter press;

    DrawnDocuments(DocumentRecords records, DocumentPrinter press) {
        this.records = records;
        this.press = press;
    }

    /** In the order in which they were issued, revoked ones too. */
    public List<CaseDocument> of(CaseId id) {
        return records.of(id);
    }

    /** The signed PDF of a document of that case; empty while it waits to be signed, or where the case has none such. */
    public Optional<byte[]> content(UUID document, CaseId id) {
        return records.kept(document, id).flatMap(kept -> drawn(document, kept));
    }

    Optional<byte[]> contentOf(UUID document, Person person) {
        return records.keptFor(document, person).flatMap(kept -> drawn(document, kept));
    }

    private Optional<byte[]> drawn(UUID document, DocumentRecords.Kept kept) {
        if (kept.content() != null) {
            return Optional.of(kept.content());
        }
        return kept.isWaiting() ? Optional.empty() : press.draw(document);
    }
}
