package org.guichetunique.casework.request;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.guichetunique.casework.casefile.CaseId;
import org.guichetunique.casework.casefile.attachment.AttachmentRecords;
import org.guichetunique.exchange.dictionary.Element;
import org.guichetunique.exchange.dictionary.Reading;
import org.guichetunique.exchange.dictionary.Reading.Mistake;
import org.guichetunique.procedures.form.Field;
import org.springframework.stereotype.Component;

/** Nobody answers with a file that is not among those of this very question. */
@Component
final class OwnFiles {

    private final AttachmentRecords attachments;

    OwnFiles(AttachmentRecords attachments) {
        this.attachments = attachments;
    }

    /** The reading as it is, or as wrong where it names a file of anything else. */
    Reading only(CaseId id, Field field, Reading reading) {
        if (field.element().kind() != Element.Kind.DOCUMENT || !(reading instanceof Reading.Value value)) {
            return reading;
        }
        Set<String> own = attachments.of(id).stream()
                .filter(one -> one.address().equals(field.address()))
                .map(one -> one.id().toString())
                .collect(Collectors.toSet());
        return own.containsAll(List.of(value.json().asString().split(" ")))
                ? reading
                : new Reading.Wrong(Mistake.NO_SUCH_FILE);
    }
}
