package org.guichetunique.portal.citizen.timeline;

import java.util.List;
import java.util.Objects;
import org.guichetunique.casework.casefile.CaseFile;
import org.guichetunique.casework.casefile.Person;
import org.guichetunique.casework.casefile.document.CaseDocument;
import org.guichetunique.casework.casefile.timeline.Timeline;

/** A request that was filed, as its owner sees it at one moment. */
record OwnCase(Timeline timeline, List<CaseDocument> documents, Person person) {

    OwnCase {
        documents = List.copyOf(documents);
    }

    boolean isClosed() {
        return timeline.file() instanceof CaseFile.Closed;
    }

    /** Whether a page that shows the other one shows this one as well. */
    boolean looksLike(OwnCase other) {
        return timeline.file().equals(other.timeline.file())
                && timeline.entries().equals(other.timeline.entries())
                && timeline.values().equals(other.timeline.values())
                && Objects.equals(timeline.asksUntil(), other.timeline.asksUntil())
                && Objects.equals(timeline.retractedAt(), other.timeline.retractedAt())
                && documents.equals(other.documents);
    }
}
